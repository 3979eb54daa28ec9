export { compile as turbopackBuild } from '../../build/compile';
