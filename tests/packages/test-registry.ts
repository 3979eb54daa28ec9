import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { create } from 'tar';

/** A registry on loopback which knows what the test published, and asks no other. */
export interface TestRegistry {
  url: string;
  /** Publishes a package of these files; `package.json` may leave out its name and version. */
  publish(name: string, version: string, files: Record<string, string>): Promise<void>;
  /** Publishes what is in this archive, whatever that is. */
  publishArchive(name: string, version: string, manifest: object, archive: Buffer): void;
  stop(): Promise<void>;
}

interface Version {
  manifest: object;
  archive: Buffer;
}

/** Speaks as much of the registry's protocol as fetching needs. */
export async function startRegistry(): Promise<TestRegistry> {
  const packages = new Map<string, Map<string, Version>>();
  const server = createServer((request, response) => {
    const [name = '', version] = decodeURIComponent(request.url?.slice(1) ?? '').split('/-/');
    const versions = packages.get(name);
    const archive = version && versions?.get(version)?.archive;
    if (archive) return void response.end(archive);
    if (!versions || version) return void response.writeHead(404).end('{}');
    response.setHeader('content-type', 'application/json').end(JSON.stringify(packument(name, versions)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

  function packument(name: string, versions: ReadonlyMap<string, Version>): object {
    const described = [...versions].map(([version, { manifest, archive }]) => {
      const integrity = `sha512-${createHash('sha512').update(archive).digest('base64')}`;
      const dist = { integrity, tarball: `${url}${name}/-/${version}` };
      return [version, { ...manifest, name, version, dist }] as const;
    });
    const latest = described.at(-1)?.[0];
    return { name, 'dist-tags': { latest }, versions: Object.fromEntries(described) };
  }

  const publishArchive: TestRegistry['publishArchive'] = (name, version, manifest, archive) => {
    packages.set(name, new Map([...(packages.get(name) ?? []), [version, { manifest, archive }]]));
  };

  return {
    url,
    publishArchive,
    async publish(name, version, files) {
      const manifest = { ...(JSON.parse(files['package.json'] ?? '{}') as object), name, version };
      const all = { ...files, 'package.json': JSON.stringify(manifest) };
      publishArchive(name, version, manifest, await pack(all));
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The archive of files as npm packs them. */
async function pack(files: Record<string, string>): Promise<Buffer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'pack-'));
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, 'package', name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  const chunks: Buffer[] = [];
  for await (const chunk of create({ cwd: folder, portable: true }, ['package'])) chunks.push(chunk);
  rmSync(folder, { recursive: true });
  return gzipSync(Buffer.concat(chunks));
}
