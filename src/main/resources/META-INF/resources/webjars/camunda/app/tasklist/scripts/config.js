import {webapp} from '../../../lib/thi-dua.js';

export default {
  ...webapp('Công việc'),
  customScripts: ['scripts/form-texts', 'scripts/don-doc', 'scripts/ho-so', 'scripts/van-ban'],
  shortcuts: {
    claimTask: {key: 'ctrl+alt+c', description: 'nhận công việc đang chọn'},
    focusFilter: {key: 'ctrl+shift+f', description: 'đến bộ lọc đầu tiên'},
    focusList: {key: 'ctrl+alt+l', description: 'đến công việc đầu tiên trong danh sách'},
    focusForm: {key: 'ctrl+alt+f', description: 'đến ô nhập đầu tiên của biểu mẫu'},
    startProcess: {key: 'ctrl+alt+p', description: 'mở hộp thoại khởi tạo quy trình'}
  }
};
