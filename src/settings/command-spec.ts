import type { CommandName } from './input-spec.ts'

/** What a command is for and how it is called; its options come from the list of inputs. */
export interface CommandSpec {
  readonly name: CommandName
  /** One sentence, no full stop. */
  readonly says: string
  /** What stands after the name beside options. */
  readonly operand: {
    readonly name: string
    readonly least: number
    readonly most: number
    /** How they are written, where they are not the same one again. */
    readonly written?: string
  } | null
  readonly examples: readonly string[]
}
