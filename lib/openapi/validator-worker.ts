import type { ValidateRequest } from './validator-protocol';
import { validateDocument } from './validate-document';

// Whatever a document refers to is in it: nothing is loaded for it.
Object.assign(self, {
  fetch: (address: unknown) => Promise.reject(new Error(`${String(address)} is not of this document`)),
});

self.addEventListener('message', ({ data }: MessageEvent<ValidateRequest>) => {
  void validateDocument(data).then((answer) => self.postMessage(answer));
});
