/*
 * The way from Tasklist to the page of đôn đốc, for those who may open it. Who may is decided by the server, when it is opened;
 * here only nobody is shown a door that stays closed to him.
 */

const GROUPS = ['tccbOfficer', 'tccbHead', 'director', 'camunda-admin'];

async function json(url) {
  const answer = await fetch(url, {headers: {Accept: 'application/json'}, credentials: 'same-origin'});
  return answer.ok ? answer.json() : {};
}

export default {
  id: 'thi-dua-don-doc',
  pluginPoint: 'tasklist.navbar.action',
  priority: 90,
  async render(node, {api}) {
    const user = (await json(`${api.adminApi}/auth/user/default`)).userId;
    if (!user) return;
    const groups = (await json(`${api.engineApi}/identity/groups?userId=${encodeURIComponent(user)}`)).groups || [];
    if (!groups.some(group => GROUPS.includes(group.id))) return;
    const link = document.createElement('a');
    link.href = `${document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '')}/don-doc`;
    link.textContent = 'Đôn đốc';
    link.title = 'Ai đã được nhắc việc gì, lúc nào; thư chưa gửi được';
    node.appendChild(link);
  }
};
