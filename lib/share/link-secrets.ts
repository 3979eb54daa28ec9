const PREFIX = 'route-playground:link:';

/** The secrets of the short links that this browser created: whoever has one can delete its link. */
export const linkSecrets = {
  keep(id: string, secret: string): void {
    try {
      localStorage.setItem(PREFIX + id, secret);
    } catch {
      // A private window keeps nothing: its links cannot be deleted later.
    }
  },
  find(id: string): string | null {
    try {
      return localStorage.getItem(PREFIX + id);
    } catch {
      return null;
    }
  },
  forget(id: string): void {
    localStorage.removeItem(PREFIX + id);
  },
};
