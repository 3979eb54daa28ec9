/** On the document's root while a press on Send waits for the page's code. */
const ASKED = 'sendAsked';

/** Ends the watch for early presses: the page's own code hears them now. */
const STARTED_EVENT = 'route-playground:started';

/** Runs before anything is painted: notes a press on Send that comes before the page's code does. */
export const EARLY_SEND_SCRIPT = `{const note=({target})=>{if(target.closest('[data-send]'))document.documentElement.dataset.${ASKED}=''};
addEventListener('click',note,true);addEventListener('${STARTED_EVENT}',()=>removeEventListener('click',note,true),{once:true})}`;

/** @returns whether Send was pressed before the page's code had come; asked once */
export function takeEarlySend(): boolean {
  dispatchEvent(new Event(STARTED_EVENT));
  const { dataset } = document.documentElement;
  const isAsked = dataset[ASKED] !== undefined;
  delete dataset[ASKED];
  return isAsked;
}
