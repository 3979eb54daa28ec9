/** Fired for every step of the tab's history; whoever takes the step prevents its default. */
export const TRAVERSE_EVENT = 'route-playground:traverse';

/**
 * Runs before any other script. Next.js' router, which listens later, would load the page of the address in place of the
 * one that shows it; of a step that was taken it hears nothing.
 */
export const TRAVERSE_SCRIPT = `addEventListener('popstate',event=>{if(!dispatchEvent(new Event('${TRAVERSE_EVENT}',{cancelable:true})))event.stopImmediatePropagation()});`;
