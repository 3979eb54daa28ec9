/**
 * What Next's compilers refuse, as far as it is names. `releases.ts` says which of it holds where, and
 * `compile-rules.test.ts` reads the installed releases for what is missing here.
 */

/** Package -> what of it only exists in Client Components. */
export type ClientNames = Readonly<Record<string, readonly string[]>>;

export const CLIENT_NAMES = {
  react: [
    'createContext',
    'createFactory',
    'useDeferredValue',
    'useEffect',
    'useImperativeHandle',
    'useInsertionEffect',
    'useLayoutEffect',
    'useReducer',
    'useRef',
    'useState',
    'useSyncExternalStore',
    'useTransition',
    'useOptimistic',
  ],
  'react-dom': ['flushSync', 'unstable_batchedUpdates', 'useFormStatus', 'useFormState'],
  'next/navigation': [
    'useSearchParams',
    'usePathname',
    'useSelectedLayoutSegment',
    'useSelectedLayoutSegments',
    'useParams',
    'useRouter',
    'useServerInsertedHTML',
    'ServerInsertedHTMLContext',
  ],
} as const satisfies ClientNames;

/** What Next 13 had in `next/server`. */
export const MOVED_IMAGE_RESPONSE =
  'ImageResponse moved from "next/server" to "next/og" since Next.js 14, please import from "next/og" instead';

export const CLASS_COMPONENTS = ['Component', 'PureComponent'];

/** A segment option as Turbopack reads it off the source; `variants` in the order in which it names them. */
export interface OptionInSource {
  type: 'string' | 'boolean' | 'string or array of static strings';
  variants?: readonly string[];
}

/** How a release checks the segment options of a file that makes a route. */
export type SegmentRules =
  | { checks: 'nothing' }
  /** `variants` as the schema's messages list them. */
  | { checks: 'values'; variants: Readonly<Record<string, readonly string[]>> }
  | { checks: 'source'; options: Readonly<Record<string, OptionInSource>>; withoutCacheComponents: readonly string[] };

export const OPTION_VALUES: SegmentRules = {
  checks: 'values',
  variants: {
    dynamic: ['auto', 'error', 'force-static', 'force-dynamic'],
    fetchCache: [
      'auto',
      'default-cache',
      'only-cache',
      'force-cache',
      'force-no-store',
      'default-no-store',
      'only-no-store',
    ],
    runtime: ['edge', 'nodejs'],
  },
};

export const OPTIONS_IN_SOURCE: SegmentRules = {
  checks: 'source',
  options: {
    dynamic: { type: 'string', variants: ['auto', 'force-dynamic', 'error', 'force-static'] },
    dynamicParams: { type: 'boolean' },
    fetchCache: {
      type: 'string',
      variants: [
        'auto',
        'default-cache',
        'only-cache',
        'force-cache',
        'default-no-store',
        'only-no-store',
        'force-no-store',
      ],
    },
    runtime: { type: 'string', variants: ['nodejs', 'edge', 'experimental-edge'] },
    preferredRegion: { type: 'string or array of static strings' },
  },
  withoutCacheComponents: ['runtime', 'dynamic', 'dynamicParams', 'fetchCache', 'revalidate'],
};
