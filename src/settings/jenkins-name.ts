import type { InputSpec } from './input-spec.ts'

/** Secrets whose parameter is not called after the whole option. */
const credentials: Readonly<Record<string, string>> = { 'hub-token': 'hub', 'gitlab-token': 'gitlab' }

/**
 * What an input is called in a Jenkinsfile: the option in camelCase. Of a secret a Jenkinsfile names the id of its
 * credentials and never the value.
 */
export function jenkinsName({ name, kind }: Pick<InputSpec, 'name' | 'kind'>): string {
  return kind === 'secret' ? `${camelCase(credentials[name] ?? name)}CredentialsId` : camelCase(name)
}

/** `required-tools` → `requiredTools`. */
export function camelCase(option: string): string {
  return option.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
}

/** `requiredTools` → `required-tools`; whatever is no such name comes back from `camelCase` as it was. */
export function optionName(parameter: string): string {
  return parameter.replaceAll(/(?!^)[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
