/** The bytes that a value of each BSON type takes, if that is fixed (bsonspec.org, version 1.1). */
const FIXED_BYTES: Readonly<Record<number, number>> = {
  1: 8, // double
  6: 0, // undefined
  7: 12, // identifier
  8: 1, // boolean
  9: 8, // date
  10: 0, // null
  16: 4, // int32
  17: 8, // timestamp
  18: 8, // int64
};
/** What precedes the bytes that a value's own length counts, or is not counted by it. */
const EXTRA_BYTES: Readonly<Record<number, number>> = {
  2: 4, // string
  3: 0, // document
  4: 0, // array
  5: 5, // binary
};

/** One field of a BSON document. */
export interface BsonField {
  readonly type: number;
  readonly value: Buffer;
}

/** The fields of a whole document, none below its top level; `undefined` if it is not well-formed. */
export function bsonFields(document: Buffer): ReadonlyMap<string, BsonField> | undefined {
  const fields = new Map<string, BsonField>();
  const end = document.length - 1;
  for (let at = 4; at < end; ) {
    const type = document.readUInt8(at);
    const nameEnd = document.indexOf(0, at + 1);
    const start = nameEnd + 1;
    if (nameEnd < 0 || start > end) return undefined;
    const length = valueBytes(type, document.subarray(start));
    if (length === undefined || start + length > end) return undefined;
    fields.set(document.toString("utf8", at + 1, nameEnd), {
      type,
      value: document.subarray(start, start + length),
    });
    at = start + length;
  }
  return document.at(end) === 0 ? fields : undefined;
}

function valueBytes(type: number, rest: Buffer): number | undefined {
  const fixed = FIXED_BYTES[type];
  const extra = EXTRA_BYTES[type];
  if (fixed !== undefined) return fixed;
  if (extra === undefined || rest.length < 4) return undefined;
  const length = rest.readInt32LE(0) + extra;
  return length >= 4 ? length : undefined;
}

/** A boolean, or a number that is used as one; `undefined` if the field is missing or something else. */
export function bsonTruth(field: BsonField | undefined): boolean | undefined {
  switch (field?.type) {
    case 8:
      return field.value.readUInt8(0) === 1;
    case 1:
      return field.value.readDoubleLE(0) !== 0;
    case 16:
      return field.value.readInt32LE(0) !== 0;
    default:
      return undefined;
  }
}

/** A string's text; `undefined` if the field is missing or something else. */
export function bsonText(field: BsonField | undefined): string | undefined {
  return field?.type === 2 ? field.value.toString("utf8", 4, field.value.length - 1) : undefined;
}
