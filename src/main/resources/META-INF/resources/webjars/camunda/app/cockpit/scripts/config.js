import {webapp} from '../../../lib/thi-dua.js';

export default {
  ...webapp('Giám sát')
};
