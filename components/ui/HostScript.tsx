import { LAST_KIND_KEY } from '@/sandbox/host/last-kind';
import type { ServerKind } from '@/sandbox/host/server-kind';

/** Put in by Next.js at build time. */
declare const process: { env: { NEXT_PUBLIC_SANDBOX_URL?: string } };

/**
 * Chooses the page's first server, and begins to load it: the kind that the address asks for (`embed.js` has it so), else
 * the one that this browser had last, else the one given.
 */
const script = (
  given: string,
  sandbox: string,
  precompiled: string | undefined,
) => `(()=>{const isKind=(kind)=>/^\\d+ (development|production)$/.test(kind);
let kind=new URLSearchParams(location.search).get('start');
try{if(!isKind(kind))kind=localStorage.getItem('${LAST_KIND_KEY}')}catch{}
if(!isKind(kind))kind='${given}';
Object.assign(document.documentElement.dataset,{start:kind,sandbox:'${sandbox}'${precompiled === undefined ? '' : `,precompiled:'${precompiled}'`}});
const link=document.createElement('link');
Object.assign(link,{rel:'preload',as:'fetch',crossOrigin:'',href:'/generated/next-'+kind.replace(' ','-')+'.js'});
document.head.append(link)})()`;

interface HostScriptProps extends ServerKind {
  /** Where compiled files are, one address after the other, where it is not all examples. */
  precompiled?: string;
}

/** Begins with the sandbox and its first server while the page's own code is still on its way. */
export function HostScript({ next, mode, precompiled }: HostScriptProps) {
  const sandbox = process.env.NEXT_PUBLIC_SANDBOX_URL ?? '/sandbox.html';
  return (
    <>
      <script dangerouslySetInnerHTML={{ __html: script(`${next} ${mode}`, sandbox, precompiled) }} />
      <script async type="module" src="/generated/host.js" />
    </>
  );
}
