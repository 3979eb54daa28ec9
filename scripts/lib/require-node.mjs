// Imported first by every script, so it must parse and run on Node versions older than the one it asks for.
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 9)) {
  console.error(
    `The Route Handler Playground needs Node.js 20.9 or newer, and this is ${process.versions.node}. ` +
      'Install a newer one from https://nodejs.org and run the same command again.',
  );
  process.exit(1);
}
