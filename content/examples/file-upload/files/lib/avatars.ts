/** Kept in memory here; a real server would use a disk or a bucket. */
export const avatars = new Map<string, File>();
