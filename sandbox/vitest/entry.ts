export { runTestFile } from './run-test-file';
