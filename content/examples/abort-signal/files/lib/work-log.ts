export const workLog: string[] = [];
