import { KEPT_LAYOUT_PREFIX, KEPT_LAYOUT_STYLE } from './kept-layout';
import { RETURNING_KEY } from '@/lib/library/libraries';
import { EARLY_INPUT_SCRIPT } from '@/lib/page/early-input';
import { TRAVERSE_SCRIPT } from '@/lib/page/traverse-script';
import { SETTINGS_KEY } from '@/lib/settings/settings-store';

/**
 * Runs before the first paint: sets the theme, hides the default project from a visitor whose own is about to be restored,
 * and gives panes the sizes they were left with. Two seconds later whatever is there is shown, come what may.
 * Send is there at once, to send the request that is restored; not where a stranger's project comes, which must be seen first.
 * The theme follows the system's from then on, also on pages without a workbench; not an embed's or an audience's.
 */
const script = `${TRAVERSE_SCRIPT}${EARLY_INPUT_SCRIPT}(()=>{const root=document.documentElement,system=matchMedia('(prefers-color-scheme: dark)');
const show=()=>{let choice='system';
try{choice=JSON.parse(localStorage.getItem('${SETTINGS_KEY}')).state.theme}catch{}
root.dataset.theme=choice==='dark'||choice!=='light'&&system.matches?'dark':'light'};
show();if(!/^.(embed|present)/.test(location.pathname))system.addEventListener('change',show);
try{const isOther=/^#p\\d/.test(location.hash)||/[?&]example=/.test(location.search);
if(isOther||localStorage.getItem('${RETURNING_KEY}')){root.dataset.restoring=isOther?'other':'own';setTimeout(()=>delete root.dataset.restoring,2000)}
const style=document.createElement('style');style.id='${KEPT_LAYOUT_STYLE}';document.head.append(style);
for(const key of Object.keys(localStorage))if(key.startsWith('${KEPT_LAYOUT_PREFIX}'))for(const [id,size] of Object.entries(JSON.parse(localStorage.getItem(key))))if(/^[\\w-]+$/.test(id)&&typeof size==='number')
style.textContent+='#'+id+'{flex:'+size+' 1 0!important}'}catch{}})()`;

export function ThemeScript() {
  return <script dangerouslySetInnerHTML={{ __html: script }} />;
}
