import { spawn } from 'node:child_process';
import { root } from './paths.mjs';

/**
 * Runs a Node script to its end, its output shown as it comes.
 * @param {string[]} args script and arguments
 * @param {{ env?: Record<string, string> }} [options]
 * @returns {Promise<number>} the exit code
 */
export function runNode(args, options = {}) {
  return exitOf(
    spawn(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...options.env } }),
  );
}

/**
 * Runs a Node script to its end and keeps its output.
 * @param {string[]} args script and arguments
 * @returns {Promise<{ code: number, output: string }>}
 */
export async function captureNode(args) {
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', (bytes) => (output += bytes));
  child.stderr.on('data', (bytes) => (output += bytes));
  return { code: await exitOf(child), output };
}

/**
 * Runs any program to its end, its output shown as it comes.
 * @param {string} command
 * @param {string[]} args
 * @returns {Promise<number>} the exit code; 127 where there is no such program
 */
export function runProgram(command, args) {
  return exitOf(spawn(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' }));
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>}
 */
function exitOf(child) {
  return new Promise((resolve) => {
    child.on('error', () => resolve(127));
    child.on('close', (code) => resolve(code ?? 1));
  });
}
