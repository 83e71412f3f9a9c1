/** Days are strings: branded `YYYY-MM-DD`, years 0001 to 9999, compared as strings. */
export type Day = string & { readonly __day: unique symbol };
