/** On the document's root while a press on Send waits for the page's code. */
const ASKED = 'sendAsked';

/** Ends the watch: the page's own code hears what is pressed and typed now. */
const STARTED_EVENT = 'route-playground:started';

/** What the script below notes on the text area of the open file. */
interface TypedEarly {
  typedEarly?: { text: string; caret: number };
}

/**
 * Runs before anything is painted: notes a press on Send and what is typed into the open file before the page's code has
 * come. (React, when it takes over a text area, puts back what the server had sent.)
 */
export const EARLY_INPUT_SCRIPT = `{const send=({target})=>{if(target.closest('[data-send]'))document.documentElement.dataset.${ASKED}=''};
const type=({target})=>{if(target.dataset.code)target.typedEarly={text:target.value,caret:target.selectionStart}};
addEventListener('click',send,true);addEventListener('input',type,true);
addEventListener('${STARTED_EVENT}',()=>{removeEventListener('click',send,true);removeEventListener('input',type,true)},{once:true})}`;

/** @returns whether Send was pressed before the page's code had come; asked once */
export function takeEarlySend(): boolean {
  dispatchEvent(new Event(STARTED_EVENT));
  const { dataset } = document.documentElement;
  const isAsked = dataset[ASKED] !== undefined;
  delete dataset[ASKED];
  return isAsked;
}

/** @returns what was typed into a text area before the page's code had come, and where the caret stood; asked once */
export function takeEarlyText(area: HTMLTextAreaElement & TypedEarly): { text: string; caret: number } | null {
  const typed = area.typedEarly ?? null;
  delete area.typedEarly;
  return typed;
}
