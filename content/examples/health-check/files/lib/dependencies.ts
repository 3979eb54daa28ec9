/** What has to work before this server can. */
export const dependencies: Record<string, () => Promise<void>> = {
  database: () => Promise.resolve(),
  mail: () => (mail.works ? Promise.resolve() : Promise.reject(new Error('connection refused'))),
};

export const mail = { works: true };
