export { compile as webpackBuild } from '../../build/compile';
