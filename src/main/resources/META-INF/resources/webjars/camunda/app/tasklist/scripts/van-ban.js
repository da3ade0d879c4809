/*
 * The tab "Văn bản": the documents that a task is about, written from the record when they are asked for.
 */

const STYLE = `
  .van-ban { padding: 8px 0; max-width: 60em }
  .van-ban ul { list-style: none; margin: 0; padding: 0 }
  .van-ban li { display: flex; flex-wrap: wrap; gap: 6px 16px; align-items: center; justify-content: space-between;
    padding: 10px 4px; border-bottom: 1px solid #e0e0e0 }
  .van-ban .ten { flex: 1 1 15em; min-width: 0; overflow-wrap: anywhere }
  .van-ban .ten small { display: block; color: #555 }
  .van-ban .tai { display: flex; flex-wrap: wrap; gap: 8px }
  .van-ban p[role=alert] { color: #a4262c }
  .van-ban p[role=alert]:empty, .van-ban .ket-qua:empty { display: none }
  .van-ban .ket-qua { flex: 1 1 100%; min-width: 0; overflow-wrap: anywhere; background: #f3f6fb; border-left: 3px solid #2b5a9b; padding: 6px 10px }
  .van-ban .ket-qua.loi { background: #fdf3f2; border-left-color: #a4262c }
  .van-ban .ket-qua p { margin: 0 0 4px }
  .van-ban .ket-qua ul { list-style: disc; padding-left: 18px }
  .van-ban .ket-qua li { display: list-item; border: 0; padding: 2px 0 }
  .van-ban .chon { position: relative; white-space: normal; text-align: left; margin: 0 }
  .van-ban .chon:focus-within { outline: 2px solid #2b5a9b; outline-offset: 2px }
  .van-ban .chon[aria-busy=true] { opacity: .55 }
  .van-ban .chon input { position: absolute; inset: 0; width: 100%; height: 100%; opacity: 0; cursor: pointer }
  .van-ban .btn { white-space: normal; text-align: left }
  .van-ban .goi { padding: 12px 4px; display: flex; flex-wrap: wrap; gap: 6px 16px; align-items: center }
  .van-ban code { color: inherit; background: none; padding: 0; overflow-wrap: anywhere; white-space: normal }
`;

function element(name, properties = {}, ...children) {
  const node = Object.assign(document.createElement(name), properties);
  node.append(...children);
  return node;
}

function saved(blob, name) {
  const url = URL.createObjectURL(blob);
  const link = element('a', {href: url, download: name});
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60000);
}

function nameIn(answer, otherwise) {
  const name = /filename\*=UTF-8''([^;]+)/i.exec(answer.headers.get('Content-Disposition') || '');
  return name ? decodeURIComponent(name[1]) : otherwise;
}

const LOST = 'Mất kết nối. Hãy thử lại.';

async function said(answer, otherwise) {
  const body = await answer.json().catch(() => ({}));
  return body.message || otherwise;
}

/** Where the outcome of a line's actions is read out and stays to be read. */
function outcome() {
  const place = element('div', {className: 'ket-qua'});
  place.setAttribute('role', 'status');
  return {
    place,
    show(wrong, ...content) {
      place.classList.toggle('loi', wrong);
      place.replaceChildren(...content);
    },
    list(wrong, heading, entries) {
      this.show(wrong, element('p', {textContent: heading}), element('ul', {}, ...entries.map(text => element('li', {textContent: text}))));
    }
  };
}

/** Does one thing at a time; a control that lost the keyboard while it was busy gets it back. */
async function busy(node, control, result, act) {
  const focused = document.activeElement === control;
  control.disabled = true;
  node.setAttribute('aria-busy', 'true');
  result.show(false);
  try {
    await act();
  } catch (e) {
    result.show(true, LOST);
  } finally {
    control.disabled = false;
    node.removeAttribute('aria-busy');
    if (focused && (document.activeElement === document.body || !document.activeElement)) control.focus();
  }
}

function button(label, title, result, act) {
  const node = element('button', {type: 'button', className: 'btn btn-default', textContent: label, title});
  node.setAttribute('aria-label', title);
  node.addEventListener('click', () => busy(node, node, result, act));
  return node;
}

function download(url, fallback, result, done = () => {}) {
  return async () => {
    const answer = await fetch(url, {credentials: 'same-origin'});
    if (!answer.ok) {
      result.show(true, await said(answer, 'Không lập được văn bản. Hãy thử lại; nếu vẫn không được, báo người quản trị.'));
      return;
    }
    saved(await answer.blob(), nameIn(answer, fallback));
    done(answer);
  };
}

function layout(url, result) {
  return async () => {
    const answer = await fetch(`${url}/the-thuc`, {headers: {Accept: 'application/json'}, credentials: 'same-origin'});
    if (!answer.ok) {
      result.show(true, await said(answer, 'Không kiểm tra được văn bản này.'));
      return;
    }
    const {deviations} = await answer.json();
    if (deviations.length) {
      result.list(true, `Có ${deviations.length} sai lệch về thể thức:`,
        deviations.map(d => `${d.rule} (${d.place}): đang là “${d.found}”; theo quy định: ${d.expected}.`.replace(/\.\.$/, '.')));
    } else {
      result.show(false, 'Không có sai lệch.');
    }
  };
}

function signing(url, base, name, result, copy, token) {
  const input = element('input', {type: 'file', accept: '.pdf,application/pdf', title: ''});
  input.setAttribute('aria-label', `Tải lên bản đã ký: ${name}`);
  const node = element('label', {className: 'btn btn-default chon'}, 'Tải lên bản đã ký', input);
  const send = file => {
    const form = new FormData();
    form.append('file', file, 'ban-ky.pdf');
    return fetch(`${url}/ban-ky`, {
      method: 'POST', body: form, credentials: 'same-origin', headers: {Accept: 'application/json', 'X-Thidua-Token': token.value || ''}
    });
  };
  input.addEventListener('change', () => {
    const file = input.files[0];
    if (!file) return;
    busy(node, input, result, async () => {
      let answer = await send(file);
      if (answer.status === 403) {
        // The session is another one than when the tab was opened: it has a token of its own
        token.value = (await fetch(base, {credentials: 'same-origin'})).headers.get('X-Thidua-Token');
        answer = await send(file);
      }
      if (answer.ok) copy.list(false, 'Đã nhận bản ký.', (await answer.json()).statements);
      else result.show(true, `Không nhận ${file.name}: ${await said(answer, 'máy chủ không nhận tệp này.')}`);
    }).then(() => { input.value = ''; });
  });
  return node;
}

function line(entry, base, token) {
  const about = [entry.about, entry.state].filter(Boolean).join(' – ');
  const name = entry.about ? `${entry.label} – ${entry.about}` : entry.label;
  const url = `${base}/${entry.kind}/${entry.subject}`;
  const result = outcome();
  const copy = outcome();
  const acts = [
    button('Tải bản Word', `Tải bản Word: ${name}`, result, download(`${url}.docx`, `${entry.label}.docx`, result)),
    button('Tải bản PDF', `Tải bản PDF: ${name}`, result, download(`${url}.pdf`, `${entry.label}.pdf`, result)),
    button('Kiểm tra thể thức', `Kiểm tra thể thức: ${name}`, result, layout(url, result))];
  if (entry.signable) acts.push(signing(url, base, name, result, copy, token));
  if (entry.signed.length) copy.list(false, 'Đã có bản ký.', entry.signed);
  const node = element('li', {},
    element('span', {className: 'ten'}, entry.label, ...(about ? [element('small', {textContent: about})] : [])),
    element('span', {className: 'tai'}, ...acts),
    result.place,
    copy.place);
  node.dataset.kind = entry.kind;
  return node;
}

/** The seal vouches for the whole bundle when it reaches the receiver by another way than the bundle itself. */
function bundle(base) {
  const result = outcome();
  return element('div', {className: 'goi'},
    button('Tải gói hồ sơ (.zip)', 'Tải gói hồ sơ (.zip) gồm văn bản và tài liệu minh chứng', result,
      download(`${base}/goi-ho-so.zip`, 'goi-ho-so.zip', result, answer => result.show(false,
        element('p', {}, 'Mã niêm phong của gói: ', element('code', {textContent: answer.headers.get('X-Thidua-Seal')})),
        element('p', {textContent: 'Gửi mã này cho nơi nhận bằng đường khác với gói hồ sơ. Nơi nhận mở tệp kiem-tra.html trong gói để đối chiếu.'})))),
    result.place);
}

let shown = 0;

export default {
  id: 'thi-dua-van-ban',
  pluginPoint: 'tasklist.task.detail',
  priority: 40,
  properties: {label: 'Văn bản'},
  async render(node, {taskId}) {
    const turn = ++shown;
    const root = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');
    const base = `${root}/van-ban/cong-viec/${encodeURIComponent(taskId)}`;
    const trouble = element('p');
    trouble.setAttribute('role', 'alert');
    const place = element('section', {className: 'van-ban'}, element('style', {textContent: STYLE}), trouble);
    place.setAttribute('aria-label', 'Văn bản của công việc');
    node.replaceChildren(place);
    try {
      const answer = await fetch(base, {headers: {Accept: 'application/json'}, credentials: 'same-origin'});
      if (turn !== shown) return;
      if (!answer.ok) {
        trouble.textContent = await said(answer, 'Không mở được danh sách văn bản. Hãy mở lại thẻ này.');
        return;
      }
      const token = {value: answer.headers.get('X-Thidua-Token')};
      const view = await answer.json();
      if (turn !== shown) return;
      place.append(view.documents.length
        ? element('ul', {}, ...view.documents.map(entry => line(entry, base, token)))
        : element('p', {textContent: 'Công việc này không có văn bản nào.'}));
      if (view.bundle) place.append(bundle(base));
    } catch (e) {
      trouble.textContent = 'Mất kết nối. Hãy mở lại thẻ này.';
    }
  },
  unmount() {
    shown++;
  }
};
