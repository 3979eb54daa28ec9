export { ImageResponse } from './index.node';
