export const articles = Array.from({ length: 45 }, (_, at) => ({ id: at + 1, title: `Article ${at + 1}` }));
