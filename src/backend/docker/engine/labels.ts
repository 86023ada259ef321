/** Labels of a thing on a daemon; in a filter, an empty value matches any value of the key. */
export type Labels = Readonly<Record<string, string>>;
