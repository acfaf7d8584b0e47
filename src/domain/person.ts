/** Who somebody is: the tenant's and the person's object ids, never a name or an address. Both are lower-case GUIDs. */
export interface Person { readonly tid: string, readonly oid: string }

export const samePerson = (a: Person, b: Person): boolean => a.tid === b.tid && a.oid === b.oid
