/** What everything on a daemon may carry; an empty value in a filter asks for the key alone. */
export type Labels = Readonly<Record<string, string>>;
