// Made by `npm run build` from build/config-schema.ts; edit it there.
export interface SchemaError {
  readonly instancePath: string
  readonly schemaPath: string
  readonly keyword: string
  readonly params: Readonly<Record<string, unknown>>
  readonly propertyName?: string
}
/** Leaves what is wrong in `errors`. */
export const validate: { (data: unknown): boolean; errors?: readonly SchemaError[] | null }
/** JSON Schema, without descriptions; `SchemaError.schemaPath` points into it. */
export const schema: Readonly<Record<string, unknown>>
