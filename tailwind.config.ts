import type { Config } from 'tailwindcss';
import type { PluginAPI } from 'tailwindcss/plugin';

/** The look's colours. The same names in both themes; every text colour is AA on `bg`, `panel` and `raised`. */
export const palette = {
  dark: {
    bg: '#0c0d10',
    panel: '#111317',
    raised: '#181b20',
    hover: '#1d2127',
    line: '#22262d',
    edge: '#6b7380',
    text: '#e7e9ec',
    soft: '#a6adb7',
    faint: '#8a929e',
    accent: '#7c9aff',
    wash: '#1c2236',
    onaccent: '#0b1020',
    ok: '#57c78c',
    info: '#66b3ff',
    warn: '#e2b453',
    bad: '#f5898c',
    string: '#8fd3a5',
    keyword: '#c79bff',
    number: '#f0b37e',
    name: '#7cc4ff',
    comment: '#8a929e',
  },
  light: {
    bg: '#f6f7f8',
    panel: '#ffffff',
    raised: '#f1f2f4',
    hover: '#eaecef',
    line: '#e3e5e9',
    edge: '#868e99',
    text: '#15181d',
    soft: '#4d5560',
    faint: '#626a76',
    accent: '#3459d6',
    wash: '#ecf0fd',
    onaccent: '#ffffff',
    ok: '#0f7442',
    info: '#115fb3',
    warn: '#835700',
    bad: '#bc2b35',
    string: '#0f7440',
    keyword: '#7a3fc9',
    number: '#a1500a',
    name: '#155ba8',
    comment: '#626a76',
  },
} as const;

export type Theme = keyof typeof palette;
export type ColorName = keyof (typeof palette)['dark'];

const variables = (theme: Theme) =>
  Object.fromEntries(Object.entries(palette[theme]).map(([name, value]) => [`--${name}`, value]));

const colors = Object.fromEntries(Object.keys(palette.dark).map((name) => [name, `var(--${name})`]));

export default {
  content: ['./app/**/*.tsx', './components/**/*.tsx'],
  theme: {
    colors: { ...colors, transparent: 'transparent', current: 'currentColor', shade: 'rgb(0 0 0 / 0.5)' },
    borderRadius: { none: '0', sm: '4px', DEFAULT: '6px', lg: '10px', full: '999px' },
    fontSize: { sm: ['12px', '16px'], base: ['13px', '20px'], lg: ['15px', '24px'] },
    fontFamily: {
      sans: ['system-ui', '-apple-system', 'Segoe UI', 'Roboto', 'sans-serif'],
      mono: ['var(--font-mono)', 'ui-monospace', 'DejaVu Sans Mono', 'monospace'],
    },
    extend: {
      screens: { 'max-phone': { max: '799px' } },
      boxShadow: { float: '0 8px 28px rgb(0 0 0 / 0.24), 0 0 0 1px var(--line)' },
      transitionDuration: { DEFAULT: '100ms' },
    },
  },
  plugins: [
    ({ addBase, addVariant }: PluginAPI) => {
      // React Aria marks states with data attributes.
      addVariant('selected', '&[data-selected]');
      addVariant('pressed', '&[data-pressed]');
      addBase({
        ':root': { 'color-scheme': 'light', ...variables('light') },
        '[data-theme=dark]': { 'color-scheme': 'dark', ...variables('dark') },
        // A page without the script that sets the theme, such as that of an error.
        '@media (prefers-color-scheme: dark)': {
          ':root:not([data-theme])': { 'color-scheme': 'dark', ...variables('dark') },
        },
        // Paper is light.
        '@media print': {
          ':root, [data-theme=dark], :root:not([data-theme])': { 'color-scheme': 'light', ...variables('light') },
        },
      });
    },
  ],
} satisfies Config;
