import {webapp} from '../../../lib/thi-dua.js';

export default {
  ...webapp('Quản trị')
};
