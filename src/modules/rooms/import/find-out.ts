/** Sent for the language of a document where its text is to tell. */
export const FIND_OUT = 'find_out';
