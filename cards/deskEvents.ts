/** What of a desk’s event is drawn. */
import type { Deed, Who } from '../src/domain/progress'

export interface DeskEvent { readonly what: Deed['type'] | 'said', readonly by?: Who | undefined, readonly detail?: string | undefined }
