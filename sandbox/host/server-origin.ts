/** Where the project's server listens, as its code and its clients see it. */
export const SERVER_ORIGIN = 'http://localhost:3000';
