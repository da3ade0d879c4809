/*
 * The tab "Hồ sơ" beside a task's form: what each nominee's dossier has to hold, what lies in it, and the way to bring what is missing.
 * Who may do what is decided by the server; here only what it offers is shown.
 */

const PARALLEL = 2;
// A connection that breaks off is tried again by itself, then it waits for the user
const RETRIES = [1000, 3000, 8000];
const STATUS = {
  PRESENT: 'Đã có',
  EXCUSED: 'Chưa có, đã nêu lý do',
  MISSING: 'Còn thiếu',
  OPTIONAL: 'Không bắt buộc'
};

function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name in element && name !== 'list' && typeof value !== 'string') element[name] = value;
    else element.setAttribute(name, value);
  }
  element.append(...children.flat().filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

function size(bytes) {
  return bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${(bytes / 1024 / 1024).toFixed(1).replace('.', ',')} MB`;
}

function uuid() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

class Tab {
  constructor(node, root, taskId) {
    this.node = node;
    this.url = `${root}/ho-so/cong-viec/${encodeURIComponent(taskId)}`;
    this.uploads = [];
    this.open = new Set();
    this.closed = false;
    this.status = h('p', {class: 'td-live', role: 'status', 'aria-live': 'polite'});
    this.body = h('div', {class: 'td-dossiers'});
    node.append(this.status, this.body);
  }

  async load() {
    try {
      this.view = await this.ask('');
    } catch (failure) {
      if (this.closed) return;
      this.body.replaceChildren(
        h('p', {class: 'td-refused', role: 'alert'}, failure.message),
        h('button', {type: 'button', class: 'btn btn-default', onclick: () => this.load()}, 'Tải lại'));
      return;
    }
    if (!this.closed) this.draw();
  }

  async ask(path, options = {}) {
    let answer;
    try {
      answer = await fetch(this.url + path, {
        credentials: 'same-origin',
        ...options,
        headers: {Accept: 'application/json', 'X-Thidua-Token': this.token || '', ...options.headers}
      });
    } catch (broken) {
      throw new Error('Không kết nối được với máy chủ. Vui lòng kiểm tra mạng rồi thử lại.');
    }
    this.token = answer.headers.get('X-Thidua-Token') || this.token;
    const body = await answer.json().catch(() => ({}));
    if (!answer.ok) throw new Error(body.message || 'Máy chủ chưa xử lý được yêu cầu. Vui lòng thử lại.');
    return body;
  }

  send(path, body) {
    return this.ask(path, {method: 'POST', headers: {'Content-Type': 'application/json'}, body: JSON.stringify(body)});
  }

  say(words) {
    this.status.textContent = '';
    requestAnimationFrame(() => { this.status.textContent = words; });
  }

  /* --- what is shown --- */

  draw() {
    const {folders, people} = this.view;
    if (!folders.length && !people.length) {
      this.body.replaceChildren(h('p', {class: 'td-none'}, 'Công việc này không có hồ sơ kèm theo.'));
      return;
    }
    const many = folders.some(folder => !folder.items);
    this.body.replaceChildren(
      ...folders.map(folder => (many ? this.closedFolder(folder) : this.folder(folder))),
      people.length ? this.addPerson(people) : '');
  }

  /** Puts the folder as the server has answered it in place of the one shown. */
  take(folder) {
    const at = this.view.folders.findIndex(known => known.key === folder.key);
    if (at < 0) this.view.folders.push(folder);
    else this.view.folders[at] = folder;
    this.view.people = this.view.people.filter(person => !folder.key.endsWith(`-${person.id}`));
    if (!this.closed) this.refresh(folder);
  }

  refresh(folder) {
    const shown = this.body.querySelector(`[data-folder="${CSS.escape(folder.key)}"]`);
    const focus = document.activeElement && shown && shown.contains(document.activeElement) && document.activeElement.dataset.focus;
    if (shown) shown.replaceWith(this.folder(folder));
    else this.draw();
    if (focus) {
      const again = this.body.querySelector(`[data-focus="${CSS.escape(focus)}"]`);
      if (again) again.focus();
    }
  }

  heading(folder) {
    const state = folder.missing
      ? h('span', {class: 'td-chip td-MISSING'}, `Còn thiếu ${folder.missing}`)
      : h('span', {class: 'td-chip td-PRESENT'}, folder.excused ? `Đủ điều kiện nộp, ${folder.excused} mục nêu lý do` : 'Đủ thành phần');
    return [h('span', {class: 'td-kind'}, folder.kind), ' ', h('span', {class: 'td-name'}, folder.name), ' ', state];
  }

  /** One of many: its items are asked for when somebody wants to see them. */
  closedFolder(folder) {
    const inside = h('div', {});
    const details = h('details', {class: 'td-folder'}, h('summary', {}, this.heading(folder), ` · ${folder.files} tệp`), inside);
    details.addEventListener('toggle', async () => {
      if (!details.open || inside.childElementCount) return;
      inside.replaceChildren(h('p', {}, 'Đang tải…'));
      try {
        inside.replaceChildren(this.folder(await this.ask(`/thu-muc/${encodeURIComponent(folder.key)}`), true));
      } catch (failure) {
        inside.replaceChildren();
        this.say(failure.message);
      }
    });
    return details;
  }

  folder(folder, inner = false) {
    const groups = [
      ['UNIT', 'Đơn vị cung cấp'],
      ['DEPARTMENT', folder.items.some(item => item.provider === 'UNIT') ? 'Sở bổ sung khi thẩm định, trình khen thưởng' : 'Sở lập']
    ];
    return h('section', {class: 'td-folder', 'data-folder': folder.key, 'aria-label': `Hồ sơ của ${folder.name}`},
      inner ? null : h('h4', {class: 'td-title'}, this.heading(folder)),
      folder.note ? h('p', {class: 'td-note'}, folder.note) : null,
      groups.map(([provider, title]) => {
        const items = folder.items.filter(item => item.provider === provider);
        return items.length
          ? h('div', {class: 'td-group'}, h('h5', {}, title), h('ul', {class: 'td-items'}, items.map(item => this.item(folder, item))))
          : null;
      }),
      folder.history && folder.history.length
        ? h('details', {class: 'td-history'}, h('summary', {}, 'Nhật ký hồ sơ'),
          h('ol', {}, [...folder.history].reverse().map(line => h('li', {}, line))))
        : null);
  }

  item(folder, item) {
    const id = `td-${folder.key}-${item.code}`;
    const uploads = this.uploads.filter(upload => upload.folder === folder.key && upload.item === item.code);
    const waits = item.provider === 'DEPARTMENT' && !item.mayAdd && item.status === 'MISSING';
    const row = h('li', {class: 'td-item', 'aria-labelledby': id},
      h('div', {class: 'td-head'},
        h('span', {class: 'td-label', id}, item.label,
          item.required ? h('span', {class: 'td-required', title: 'Bắt buộc'}, ' (bắt buộc)') : ''),
        h('span', {class: `td-chip td-${waits ? 'OPTIONAL' : item.status}`}, waits ? 'Chưa có' : STATUS[item.status])),
      item.award || item.law
        ? h('p', {class: 'td-law'}, [item.award && `Theo hình thức: ${item.award}`, item.law && `Căn cứ: ${item.law}`].filter(Boolean).join('. '))
        : null,
      item.excuse
        ? h('div', {class: 'td-excuse'}, h('div', {}, `Lý do chưa có: ${item.excuse.reason}`),
          h('div', {}, `Thời hạn bổ sung: ${item.excuse.dueOn}`), h('div', {class: 'td-facts'}, `${item.excuse.by}, ${item.excuse.at}`))
        : null,
      item.files.length ? h('ul', {class: 'td-files'}, item.files.map(file => this.file(folder, item, file))) : null,
      uploads.length ? h('ul', {class: 'td-files'}, uploads.map(upload => this.upload(upload))) : null,
      item.mayAdd || item.mayExcuse
        ? h('div', {class: 'td-acts'}, item.mayAdd ? this.chooser(folder, item) : null, item.mayExcuse ? this.excuser(folder, item) : null)
        : null);
    if (item.mayAdd) this.droppable(row, folder, item);
    return row;
  }

  chooser(folder, item) {
    const input = h('input', {
      type: 'file',
      multiple: true,
      class: 'td-input',
      accept: this.view.extensions.flatMap(one => (one === 'jpg' ? ['.jpg', '.jpeg'] : [`.${one}`])).join(','),
      'aria-label': `Chọn tệp cho mục ${item.label} của ${folder.name}`,
      'data-focus': `add-${folder.key}-${item.code}`
    });
    input.addEventListener('change', () => {
      this.add(folder, item, [...input.files]);
      input.value = '';
    });
    return h('label', {class: 'btn btn-default td-choose'}, 'Chọn tệp', input, h('span', {class: 'td-or'}, ' hoặc kéo thả vào đây'));
  }

  droppable(row, folder, item) {
    let depth = 0;
    const stop = event => { event.preventDefault(); event.stopPropagation(); };
    row.addEventListener('dragenter', event => { stop(event); depth += 1; row.classList.add('td-over'); });
    row.addEventListener('dragover', stop);
    row.addEventListener('dragleave', event => { stop(event); depth -= 1; if (depth <= 0) row.classList.remove('td-over'); });
    row.addEventListener('drop', event => {
      stop(event);
      depth = 0;
      row.classList.remove('td-over');
      this.add(folder, item, [...event.dataTransfer.files]);
    });
  }

  file(folder, item, file) {
    const address = `${this.url}/tep/${file.id}`;
    const below = h('div', {class: 'td-below'});
    const acts = [h('a', {class: 'btn btn-link', href: address, download: file.name, 'aria-label': `Tải về ${file.name}`}, 'Tải về')];
    if (file.preview === 'pdf') {
      // In a tab of its own: the page here stands in a sandbox, and there no browser shows a PDF
      acts.unshift(h('a', {
        class: 'btn btn-link', href: `${address}/xem`, target: '_blank', rel: 'noopener', 'aria-label': `Xem ${file.name} ở thẻ mới`
      }, 'Xem'));
    } else if (file.preview) {
      const show = h('button', {type: 'button', class: 'btn btn-link', 'aria-expanded': 'false', 'aria-label': `Xem ${file.name}`}, 'Xem');
      show.addEventListener('click', () => {
        const shown = show.getAttribute('aria-expanded') === 'true';
        show.setAttribute('aria-expanded', String(!shown));
        show.textContent = shown ? 'Xem' : 'Đóng';
        below.replaceChildren(shown ? '' : h('img', {class: 'td-picture', src: `${address}/xem`, alt: file.name}));
      });
      acts.unshift(show);
    }
    if (file.mayTakeAway) {
      acts.push(h('button', {
        type: 'button',
        class: 'btn btn-link',
        'aria-label': `Bỏ ${file.name}`,
        'data-focus': `away-${file.id}`,
        onclick: () => below.replaceChildren(this.asking({
          label: `Lý do bỏ tệp ${file.name}`,
          done: 'Bỏ tệp',
          cancel: () => below.replaceChildren(),
          send: async reason => {
            this.take(await this.send(`/tep/${file.id}/bo`, {reason}));
            this.say(`Đã bỏ tệp ${file.name}.`);
          }
        }))
      }, 'Bỏ'));
    }
    return h('li', {class: 'td-file'},
      h('div', {class: 'td-line'},
        h('span', {class: 'td-filename'}, file.name),
        h('span', {class: 'td-facts'}, `${size(file.size)} · ${file.added}`),
        h('span', {class: 'td-links'}, acts)),
      below);
  }

  /** A line of text that is asked for, and perhaps a day. */
  asking({label, day, done, cancel, send}) {
    const words = h('textarea', {class: 'form-control', rows: '2', maxlength: '1000', 'aria-label': label});
    const until = day ? h('input', {type: 'date', class: 'form-control td-day', 'aria-label': day}) : null;
    const refused = h('p', {class: 'td-refused', role: 'alert'});
    const button = h('button', {type: 'button', class: 'btn btn-primary'}, done);
    button.addEventListener('click', async () => {
      if (button.disabled) return;
      button.disabled = true;
      refused.textContent = '';
      try {
        await send(words.value, until && until.value);
      } catch (failure) {
        refused.textContent = failure.message;
        button.disabled = false;
      }
    });
    requestAnimationFrame(() => words.focus());
    return h('div', {class: 'td-asking'},
      h('label', {}, label, words),
      until ? h('label', {}, day, until) : null,
      refused,
      h('div', {}, button, ' ', h('button', {type: 'button', class: 'btn btn-default', onclick: cancel}, 'Thôi')));
  }

  excuser(folder, item) {
    const place = h('div', {class: 'td-excuser'});
    const button = h('button', {
      type: 'button',
      class: 'btn btn-link',
      'data-focus': `excuse-${folder.key}-${item.code}`,
      'aria-label': `Nêu lý do chưa có ${item.label}`,
      onclick: () => place.replaceChildren(this.asking({
        label: 'Lý do chưa có',
        day: 'Thời hạn bổ sung',
        done: 'Lưu lý do',
        cancel: () => place.replaceChildren(button),
        send: async (reason, dueOn) => {
          this.take(await this.send('/ly-do', {folder: folder.key, item: item.code, reason, dueOn: dueOn || null}));
          this.say(`Đã ghi lý do chưa có ${item.label}.`);
        }
      }))
    }, item.excuse ? 'Sửa lý do' : 'Nêu lý do chưa có');
    place.append(button);
    return place;
  }

  addPerson(people) {
    const choice = h('select', {class: 'form-control', 'aria-label': 'Cá nhân của đơn vị', id: 'td-person'},
      h('option', {value: ''}, 'Chọn cá nhân'), people.map(person => h('option', {value: person.id}, person.name)));
    const refused = h('p', {class: 'td-refused', role: 'alert'});
    const button = h('button', {type: 'button', class: 'btn btn-default td-add-person'}, 'Lập hồ sơ cá nhân');
    button.addEventListener('click', async () => {
      if (!choice.value || button.disabled) return;
      button.disabled = true;
      try {
        this.take(await this.ask(`/thu-muc?person=${encodeURIComponent(choice.value)}`, {method: 'POST'}));
      } catch (failure) {
        refused.textContent = failure.message;
      }
      button.disabled = false;
    });
    return h('div', {class: 'td-person'}, h('p', {}, 'Đề nghị khen thưởng cá nhân của đơn vị:'), choice, button, refused);
  }

  /* --- files on their way --- */

  add(folder, item, files) {
    for (const file of files) {
      const twin = this.uploads.some(upload => upload.folder === folder.key && upload.item === item.code
        && upload.file.name === file.name && upload.file.size === file.size && upload.file.lastModified === file.lastModified);
      if (twin) continue;
      const upload = {id: uuid(), folder: folder.key, item: item.code, file, state: 'waiting', sent: 0, tries: 0};
      const extension = file.name.slice(file.name.lastIndexOf('.') + 1).toLowerCase().replace('jpeg', 'jpg');
      if (file.size > this.view.maxBytes) {
        this.refuse(upload, `Tệp ${size(file.size)}, vượt mức tối đa ${size(this.view.maxBytes)}. Vui lòng giảm dung lượng rồi chọn lại.`);
      } else if (!this.view.extensions.includes(extension)) {
        this.refuse(upload, `Chỉ nhận tệp ${this.view.extensions.join(', ')}.`);
      }
      this.uploads.push(upload);
    }
    this.redrawItem(folder.key);
    this.next();
  }

  redrawItem(key) {
    const folder = this.view.folders.find(known => known.key === key);
    if (folder && folder.items && !this.closed) this.refresh(folder);
  }

  refuse(upload, message) {
    upload.state = 'refused';
    upload.message = message;
    this.say(`${upload.file.name}: ${message}`);
  }

  next() {
    const sending = this.uploads.filter(upload => upload.state === 'sending').length;
    this.uploads.filter(upload => upload.state === 'waiting').slice(0, Math.max(0, PARALLEL - sending)).forEach(upload => this.start(upload));
  }

  start(upload) {
    upload.state = 'sending';
    upload.message = null;
    upload.sent = 0;
    this.mark(upload);
    const question = new URLSearchParams({folder: upload.folder, item: upload.item, upload: upload.id, name: upload.file.name});
    const form = new FormData();
    form.append('file', upload.file, 'tep');
    const request = new XMLHttpRequest();
    request.open('POST', `${this.url}/tep?${question}`);
    request.setRequestHeader('X-Thidua-Token', this.token || '');
    request.setRequestHeader('Accept', 'application/json');
    request.upload.addEventListener('progress', event => {
      upload.sent = event.lengthComputable ? event.loaded / event.total : 0;
      this.mark(upload);
    });
    request.addEventListener('load', () => this.answered(upload, request));
    request.addEventListener('error', () => this.broken(upload));
    request.addEventListener('timeout', () => this.broken(upload));
    upload.request = request;
    request.send(form);
  }

  async answered(upload, request) {
    let body = {};
    try { body = JSON.parse(request.responseText); } catch (noJson) { /* told below */ }
    if (request.status === 200) {
      this.uploads = this.uploads.filter(other => other !== upload);
      this.take(body);
      this.say(`Đã thêm tệp ${upload.file.name}.`);
    } else if (request.status === 403 && !upload.renewed) {
      // The session is another one than when the page was opened: it has a token of its own
      upload.renewed = true;
      upload.state = 'waiting';
      await this.ask('').catch(() => {});
    } else if (request.status >= 500 || request.status === 0) {
      this.broken(upload);
      return;
    } else {
      this.refuse(upload, body.message || 'Máy chủ không nhận tệp này.');
      this.redrawItem(upload.folder);
    }
    this.next();
  }

  broken(upload) {
    if (this.closed) return;
    const wait = RETRIES[upload.tries];
    upload.tries += 1;
    upload.state = 'failed';
    upload.message = wait ? 'Mất kết nối, đang thử lại…' : 'Mất kết nối, tệp chưa gửi xong.';
    this.redrawItem(upload.folder);
    if (wait) {
      setTimeout(() => {
        if (upload.state !== 'failed' || this.closed) return;
        upload.state = 'waiting';
        this.next();
      }, wait);
    } else {
      this.say(`${upload.file.name}: ${upload.message}`);
    }
    this.next();
  }

  mark(upload) {
    const bar = this.body.querySelector(`[data-upload="${upload.id}"] progress`);
    if (bar) {
      bar.value = upload.sent;
      bar.nextSibling.textContent = ` ${Math.round(upload.sent * 100)}%`;
    } else {
      this.redrawItem(upload.folder);
    }
  }

  upload(upload) {
    const drop = () => {
      if (upload.request) upload.request.abort();
      this.uploads = this.uploads.filter(other => other !== upload);
      this.redrawItem(upload.folder);
      this.next();
    };
    const line = [h('span', {class: 'td-filename'}, upload.file.name), h('span', {class: 'td-facts'}, size(upload.file.size))];
    if (upload.state === 'sending' || upload.state === 'waiting') {
      line.push(h('span', {class: 'td-progress'},
        h('progress', {max: 1, value: upload.sent, 'aria-label': `Đang gửi ${upload.file.name}`}), h('span', {}, ` ${Math.round(upload.sent * 100)}%`)));
      line.push(h('button', {type: 'button', class: 'btn btn-link', onclick: drop, 'aria-label': `Dừng gửi ${upload.file.name}`}, 'Dừng'));
    } else {
      line.push(h('span', {class: 'td-refused'}, upload.state === 'refused' ? `Không nhận: ${upload.message}` : upload.message));
      if (upload.state === 'failed') {
        line.push(h('button', {
          type: 'button',
          class: 'btn btn-default td-again',
          'aria-label': `Thử lại ${upload.file.name}`,
          onclick: () => { upload.tries = 0; upload.state = 'waiting'; this.redrawItem(upload.folder); this.next(); }
        }, 'Thử lại'));
      }
      line.push(h('button', {type: 'button', class: 'btn btn-link', onclick: drop, 'aria-label': `Đóng thông báo về ${upload.file.name}`}, 'Đóng'));
    }
    return h('li', {class: 'td-file', 'data-upload': upload.id}, h('div', {class: 'td-line'}, line));
  }

  /** What is on its way goes on: the server keeps it, and the tab shows it when it is opened again. */
  close() {
    this.closed = true;
  }
}

let shown;

export default {
  id: 'thi-dua-ho-so',
  pluginPoint: 'tasklist.task.detail',
  priority: 80,
  properties: {label: 'Hồ sơ'},
  render(node, {taskId}) {
    if (shown) shown.close();
    const root = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');
    shown = new Tab(node, root, taskId);
    shown.load();
  },
  unmount() {
    if (shown) shown.close();
    shown = undefined;
  }
};
