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

async function said(answer) {
  const body = await answer.json().catch(() => ({}));
  return body.message || 'Không lập được văn bản. Hãy thử lại; nếu vẫn không được, báo người quản trị.';
}

function button(label, title, url, fallback, trouble) {
  const node = element('button', {type: 'button', className: 'btn btn-default', textContent: label, title});
  node.setAttribute('aria-label', title);
  node.addEventListener('click', async () => {
    node.disabled = true;
    node.setAttribute('aria-busy', 'true');
    trouble.textContent = '';
    try {
      const answer = await fetch(url, {credentials: 'same-origin'});
      if (answer.ok) saved(await answer.blob(), nameIn(answer, fallback));
      else trouble.textContent = await said(answer);
    } catch (e) {
      trouble.textContent = 'Mất kết nối. Hãy thử lại.';
    } finally {
      node.disabled = false;
      node.removeAttribute('aria-busy');
    }
  });
  return node;
}

function line(entry, base, trouble) {
  const about = [entry.about, entry.state].filter(Boolean).join(' – ');
  const name = entry.about ? `${entry.label} – ${entry.about}` : entry.label;
  const url = `${base}/${entry.kind}/${entry.subject}`;
  return element('li', {},
    element('span', {className: 'ten'}, entry.label, ...(about ? [element('small', {textContent: about})] : [])),
    element('span', {className: 'tai'},
      button('Tải bản Word', `Tải bản Word: ${name}`, `${url}.docx`, `${entry.label}.docx`, trouble),
      button('Tải bản PDF', `Tải bản PDF: ${name}`, `${url}.pdf`, `${entry.label}.pdf`, trouble)));
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
        trouble.textContent = await said(answer);
        return;
      }
      const {documents} = await answer.json();
      place.append(documents.length
        ? element('ul', {}, ...documents.map(entry => line(entry, base, trouble)))
        : element('p', {textContent: 'Công việc này không có văn bản nào.'}));
    } catch (e) {
      trouble.textContent = 'Mất kết nối. Hãy mở lại thẻ này.';
    }
  },
  unmount() {
    shown++;
  }
};
