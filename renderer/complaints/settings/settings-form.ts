import type { UseFormReturnType } from '@mantine/form'
import type { ComplaintSettings } from '#domain/complaints/settings'

/** The form of the settings, shared by its parts. */
export type SettingsFormState = UseFormReturnType<ComplaintSettings>
