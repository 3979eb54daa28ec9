/** Gives a class of Next.js the name that handlers see of it in a production build, whose code is minified. */
export function setMinifiedName(type: object, name: string): void {
  if (process.env.NODE_ENV === 'production') Object.defineProperty(type, 'name', { value: name });
}
