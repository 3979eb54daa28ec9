import path from './path';

export default path.win32;
