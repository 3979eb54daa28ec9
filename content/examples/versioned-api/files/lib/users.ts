export const users = [{ id: 1, first: 'Ada', last: 'Lovelace' }];
