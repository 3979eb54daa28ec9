import type { Address } from './address';

/** The browser's page, as far as a workbench needs one: so that it runs where there is none. */
export interface Page {
  address(): Address;
  /** Which of the visitor's own projects was on the screen at this step of the tab's history; null where none was. */
  place(): string | null;
  /** Shows another address without loading it; Back does not lead to the old one. */
  replaceAddress(url: string, place?: string): void;
  /** Shows another address without loading it; Back leads to the old one. */
  pushAddress(url: string, place?: string): void;
  /** Leaves for another page. */
  load(url: string): void;
  /** Shows what was hidden until the visitor's own project is there. */
  reveal(): void;
  /** Whether Send was pressed before the workbench was there to hear it; asked once. */
  takeEarlySend(): boolean;
  /** Called when Back, Forward or a pasted hash has changed the address. @returns its undo */
  onTraverse(listener: () => void): () => void;
  /** Called when the page is closed or another tab comes to the front: there may be no later moment. @returns its undo */
  onHide(listener: () => void): () => void;
}
