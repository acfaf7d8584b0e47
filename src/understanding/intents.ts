/** What somebody may want. test/phrasings/README.md tells what each means. */

export const intents = [
  'get_key', 'where_is_key_personal', 'key_id_question', 'key_not_found', 'key_rejected', 'recovery_loop', 'why_locked', 'local_account',
  'shared_family_device', 'lost_key_reset', 'prevent_backup', 'rotate_key', 'work_account', 'talk_to_human', 'other'
] as const

export type Intent = typeof intents[number]
