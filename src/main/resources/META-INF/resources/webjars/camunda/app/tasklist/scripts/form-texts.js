/*
 * Camunda Forms (form-js) has its own English texts, in no locale file, and takes the order of dates from the browser.
 * This script watches the page and puts both right inside forms. It leans only on what form-js and flatpickr document:
 * the class fjs-container, the texts themselves and input._flatpickr. A text it does not know stays as it is.
 */

const FORM = '.fjs-container';
// What a form's author or a user wrote is never touched.
const WRITTEN = '.fjs-form-field-text, .fjs-form-field-html, textarea, [contenteditable]';
const ATTRIBUTES = ['placeholder', 'title', 'aria-label', 'alt'];

const EXACT = new Map(Object.entries({
  'Field is required.': 'Phải nhập nội dung này.',
  'Value is not a number.': 'Phải nhập số.',
  'Value is expected to be an integer.': 'Phải nhập số nguyên.',
  'Date and time must both be entered.': 'Phải nhập cả ngày và giờ.',
  'Field must be a valid email.': 'Địa chỉ thư điện tử không hợp lệ.',
  'Field must be a valid  international phone number. (e.g. +4930664040900)':
    'Số điện thoại phải theo dạng quốc tế (ví dụ +84912345678).',
  'Add new': 'Thêm dòng',
  Collapse: 'Thu gọn',
  Select: 'Chọn',
  Search: 'Tìm',
  'Skip to search': 'Đến ô tìm',
  'No results': 'Không có kết quả',
  'All values selected': 'Đã chọn hết',
  'Remove tag': 'Bỏ',
  'Nothing to show.': 'Chưa có dữ liệu.',
  'No content to show.': 'Không có nội dung.',
  "External content couldn't be loaded.": 'Không tải được nội dung.',
  'Previous page': 'Trang trước',
  'Next page': 'Trang sau',
  'Click to remove sorting': 'Bấm để bỏ sắp xếp',
  Increment: 'Tăng',
  Decrement: 'Giảm',
  Submit: 'Gửi',
  Reset: 'Nhập lại',
  'hh:mm': 'giờ:phút',
  'hh:mm ?m': 'giờ:phút'
}));

const number = '(-?[\\d.]+)';
const PATTERNS = [
  [/^Field must match pattern .*\.$/s, () => 'Nội dung không đúng định dạng.'],
  [`^Field must have minimum value of ${number}\\.$`, n => `Giá trị không được nhỏ hơn ${comma(n)}.`],
  [`^Field must have maximum value of ${number}\\.$`, n => `Giá trị không được lớn hơn ${comma(n)}.`],
  [`^Field must have minimum length of ${number}\\.$`, n => `Nội dung phải có ít nhất ${n} ký tự.`],
  [`^Field must have maximum length of ${number}\\.$`, n => `Nội dung không được dài quá ${n} ký tự.`],
  [`^Value is expected to have at most ${number} decimal digits?\\.$`, n => `Chỉ được nhập tối đa ${n} chữ số thập phân.`],
  [`^Please select a valid value, the two nearest valid values are ${number} and ${number}\\.$`,
    (low, high) => `Giá trị không hợp lệ, hai giá trị hợp lệ gần nhất là ${comma(low)} và ${comma(high)}.`],
  [/^Expand all \((\d+)\)$/, n => `Xem tất cả (${n})`],
  [/^Remove list item (\d+)$/, n => `Bỏ dòng ${n}`],
  [/^Click to sort by (.*) descending$/s, column => `Bấm để sắp xếp giảm dần theo ${column}`],
  [/^Click to sort by (.*) ascending$/s, column => `Bấm để sắp xếp tăng dần theo ${column}`],
  // The placeholder of a date in whatever order the browser writes dates
  [/^(?:mm|dd|yyyy|yy)(?:[^a-z]+(?:mm|dd|yyyy|yy)){2}[^a-z]*$/, () => 'ngày/tháng/năm']
].map(([pattern, say]) => [new RegExp(pattern), say]);

const CALENDAR = {
  dateFormat: 'd/m/Y',
  ariaDateFormat: 'd/m/Y',
  locale: {
    firstDayOfWeek: 1,
    weekdays: {
      shorthand: ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'],
      longhand: ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy']
    },
    months: {
      shorthand: Array.from({length: 12}, (_, i) => `Th${i + 1}`),
      longhand: Array.from({length: 12}, (_, i) => `Tháng ${i + 1}`)
    },
    yearAriaLabel: 'Năm',
    monthAriaLabel: 'Tháng',
    scrollTitle: 'Cuộn để tăng',
    toggleTitle: 'Bấm để đổi',
    ordinal: () => ''
  },
  // The list of months is only built anew when this is set, whatever its value
  showMonths: 1
};

function comma(number) {
  return number.replace('.', ',');
}

function translate(text) {
  const words = text.trim();
  if (!words) return text;
  let said = EXACT.get(words);
  for (let i = 0; said === undefined && i < PATTERNS.length; i++) {
    const found = PATTERNS[i][0].exec(words);
    if (found) said = PATTERNS[i][1](...found.slice(1));
  }
  return said === undefined ? text : text.replace(words, () => said);
}

function translateText(node) {
  const parent = node.parentElement;
  if (!parent || !parent.closest(FORM) || parent.closest(WRITTEN)) return;
  // "1 of 3": the word stands in a text of its own
  const said = node.data.trim() === 'of' && parent.closest('nav') ? ' / ' : translate(node.data);
  if (said !== node.data) node.data = said;
}

function translateAttribute(element, name) {
  const text = element.getAttribute(name);
  if (!text || !element.closest(FORM)) return;
  const said = translate(text);
  if (said !== text) element.setAttribute(name, said);
}

const dated = new WeakSet();

function setCalendar(input) {
  const calendar = input._flatpickr;
  // form-js makes a new calendar for the same input where its settings change
  if (!calendar || dated.has(calendar)) return;
  dated.add(calendar);
  calendar.set(CALENDAR);
}

function visit(root) {
  if (root.nodeType === Node.TEXT_NODE) return translateText(root);
  if (root.nodeType !== Node.ELEMENT_NODE) return;
  if (!root.closest(FORM) && !root.querySelector(FORM)) return;
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) translateText(texts.currentNode);
  for (const element of [root, ...root.querySelectorAll('*')]) {
    ATTRIBUTES.forEach(name => translateAttribute(element, name));
    if (element._flatpickr) setCalendar(element);
  }
}

function calendarsNear(node) {
  const form = node.nodeType === Node.ELEMENT_NODE && node.closest(FORM);
  if (form) form.querySelectorAll('input').forEach(setCalendar);
}

// A row of a list carries the code that the product knows it by. It has to come back, but it says nothing to an official.
function hideCodes(node) {
  const form = node.nodeType === Node.ELEMENT_NODE && node.closest(FORM);
  if (!form) return;
  for (const input of form.querySelectorAll('input[readonly]')) {
    const field = input.closest('.fjs-form-field');
    const label = field && field.querySelector('label');
    const column = field && field.closest('.fjs-layout-column');
    if (column && label && label.textContent.trim() === 'Mã') column.style.display = 'none';
  }
}

new MutationObserver(changes => {
  for (const change of changes) {
    if (change.type === 'characterData') translateText(change.target);
    else if (change.type === 'attributes') translateAttribute(change.target, change.attributeName);
    else {
      change.addedNodes.forEach(visit);
      if (change.addedNodes.length) {
        calendarsNear(change.target);
        hideCodes(change.target);
      }
    }
  }
}).observe(document.body, {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ATTRIBUTES
});

visit(document.body);
