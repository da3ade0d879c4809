import {webapp} from '../../../lib/thi-dua.js';

export default {
  ...webapp('Trang chủ'),
  // The only link that ships leads to the engine's manual, in English.
  links: []
};
