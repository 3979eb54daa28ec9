export declare const docsMetaPolicy: string;
export declare const docsHeaderPolicy: string;
