export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[]

export type Database = {
  
  "public": {
          Tables: {
            "agenda_item_measures": {
                  Row: {
                    "agenda_item_id": string,"id": string,"measure_id": string,"meeting_id": string,"partnership_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "agenda_item_id": string,"id"?: string,"measure_id": string,"meeting_id": string,"partnership_id": string
                  }
                  Update: {
                    "agenda_item_id"?: string,"id"?: string,"measure_id"?: string,"meeting_id"?: string,"partnership_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "agenda_item_measures_meeting_id_agenda_item_id_fkey"
      columns: ["meeting_id","agenda_item_id"]
isOneToOne: false
      referencedRelation: "agenda_items"
      referencedColumns: ["meeting_id","id"]
    },{
      foreignKeyName: "agenda_item_measures_partnership_id_measure_id_fkey"
      columns: ["partnership_id","measure_id"]
isOneToOne: false
      referencedRelation: "measures"
      referencedColumns: ["partnership_id","id"]
    },{
      foreignKeyName: "agenda_item_measures_partnership_id_meeting_id_fkey"
      columns: ["partnership_id","meeting_id"]
isOneToOne: false
      referencedRelation: "meetings"
      referencedColumns: ["partnership_id","id"]
    }
                  ]
                },"agenda_items": {
                  Row: {
                    "archived_at": string | null,"created_at": string,"id": string,"kind": string,"meeting_id": string,"minutes_planned": number | null,"partnership_id": string,"position": number,"presenter_id": string | null,"presenter_name": string | null,"title": string
                  }
                  ComputedFields: never
                  Insert: {
                    "archived_at"?: string | null,"created_at"?: string,"id"?: string,"kind"?: string,"meeting_id": string,"minutes_planned"?: number | null,"partnership_id": string,"position"?: number,"presenter_id"?: string | null,"presenter_name"?: string | null,"title": string
                  }
                  Update: {
                    "archived_at"?: string | null,"created_at"?: string,"id"?: string,"kind"?: string,"meeting_id"?: string,"minutes_planned"?: number | null,"partnership_id"?: string,"position"?: number,"presenter_id"?: string | null,"presenter_name"?: string | null,"title"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "agenda_items_partnership_id_meeting_id_fkey"
      columns: ["partnership_id","meeting_id"]
isOneToOne: false
      referencedRelation: "meetings"
      referencedColumns: ["partnership_id","id"]
    },{
      foreignKeyName: "agenda_items_partnership_id_presenter_id_fkey"
      columns: ["partnership_id","presenter_id"]
isOneToOne: false
      referencedRelation: "memberships"
      referencedColumns: ["partnership_id","person_id"]
    }
                  ]
                },"attachments": {
                  Row: {
                    "agenda_item_id": string | null,"archived_at": string | null,"author_id": string | null,"content_type": string,"created_at": string,"id": string,"indicator_version_id": string | null,"kind": string,"meeting_id": string | null,"name": string,"partnership_id": string,"path": string,"revision_id": string | null,"size": number,"stored_at": string | null,"task_id": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "agenda_item_id"?: string | null,"archived_at"?: string | null,"author_id"?: string | null,"content_type": string,"created_at"?: string,"id"?: string,"indicator_version_id"?: string | null,"kind": string,"meeting_id"?: string | null,"name": string,"partnership_id": string,"path": string,"revision_id"?: string | null,"size": number,"stored_at"?: string | null,"task_id"?: string | null
                  }
                  Update: {
                    "agenda_item_id"?: string | null,"archived_at"?: string | null,"author_id"?: string | null,"content_type"?: string,"created_at"?: string,"id"?: string,"indicator_version_id"?: string | null,"kind"?: string,"meeting_id"?: string | null,"name"?: string,"partnership_id"?: string,"path"?: string,"revision_id"?: string | null,"size"?: number,"stored_at"?: string | null,"task_id"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "attachments_author_id_fkey"
      columns: ["author_id"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "attachments_meeting_id_agenda_item_id_fkey"
      columns: ["meeting_id","agenda_item_id"]
isOneToOne: false
      referencedRelation: "agenda_items"
      referencedColumns: ["meeting_id","id"]
    },{
      foreignKeyName: "attachments_partnership_id_fkey"
      columns: ["partnership_id"]
isOneToOne: false
      referencedRelation: "partnerships"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "attachments_partnership_id_indicator_version_id_fkey"
      columns: ["partnership_id","indicator_version_id"]
isOneToOne: false
      referencedRelation: "indicator_versions"
      referencedColumns: ["partnership_id","id"]
    },{
      foreignKeyName: "attachments_partnership_id_meeting_id_fkey"
      columns: ["partnership_id","meeting_id"]
isOneToOne: false
      referencedRelation: "meetings"
      referencedColumns: ["partnership_id","id"]
    },{
      foreignKeyName: "attachments_partnership_id_revision_id_fkey"
      columns: ["partnership_id","revision_id"]
isOneToOne: false
      referencedRelation: "revisions"
      referencedColumns: ["partnership_id","id"]
    },{
      foreignKeyName: "attachments_partnership_id_task_id_fkey"
      columns: ["partnership_id","task_id"]
isOneToOne: false
      referencedRelation: "tasks"
      referencedColumns: ["partnership_id","id"]
    }
                  ]
                },"attendances": {
                  Row: {
                    "created_at": string,"guest_name": string | null,"id": string,"meeting_id": string,"organisation_id": string | null,"partnership_id": string,"person_id": string | null,"presence": string | null,"replied_at": string | null,"reply": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "created_at"?: string,"guest_name"?: string | null,"id"?: string,"meeting_id": string,"organisation_id"?: string | null,"partnership_id": string,"person_id"?: string | null,"presence"?: string | null,"replied_at"?: string | null,"reply"?: string | null
                  }
                  Update: {
                    "created_at"?: string,"guest_name"?: string | null,"id"?: string,"meeting_id"?: string,"organisation_id"?: string | null,"partnership_id"?: string,"person_id"?: string | null,"presence"?: string | null,"replied_at"?: string | null,"reply"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "attendances_partnership_id_meeting_id_fkey"
      columns: ["partnership_id","meeting_id"]
isOneToOne: false
      referencedRelation: "meetings"
      referencedColumns: ["partnership_id","id"]
    },{
      foreignKeyName: "attendances_partnership_id_organisation_id_fkey"
      columns: ["partnership_id","organisation_id"]
isOneToOne: false
      referencedRelation: "organisations"
      referencedColumns: ["partnership_id","id"]
    },{
      foreignKeyName: "attendances_partnership_id_person_id_fkey"
      columns: ["partnership_id","person_id"]
isOneToOne: false
      referencedRelation: "memberships"
      referencedColumns: ["partnership_id","person_id"]
    }
                  ]
                },"audit_log": {
                  Row: {
                    "action": string,"actor": string | null,"at": string,"entity": string,"entity_id": string | null,"id": number,"new": Json | null,"old": Json | null,"partnership_id": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "action": string,"actor"?: string | null,"at"?: string,"entity": string,"entity_id"?: string | null,"id"?: never,"new"?: Json | null,"old"?: Json | null,"partnership_id"?: string | null
                  }
                  Update: {
                    "action"?: string,"actor"?: string | null,"at"?: string,"entity"?: string,"entity_id"?: string | null,"id"?: never,"new"?: Json | null,"old"?: Json | null,"partnership_id"?: string | null
                  }
                  Relationships: [
                    
                  ]
                },"chapters": {
                  Row: {
                    "archived_at": string | null,"code": string,"created_at": string,"id": string,"name": string,"partnership_id": string,"position": number,"revision_id": string,"working_group_id": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "archived_at"?: string | null,"code": string,"created_at"?: string,"id"?: string,"name": string,"partnership_id": string,"position": number,"revision_id": string,"working_group_id"?: string | null
                  }
                  Update: {
                    "archived_at"?: string | null,"code"?: string,"created_at"?: string,"id"?: string,"name"?: string,"partnership_id"?: string,"position"?: number,"revision_id"?: string,"working_group_id"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "chapters_partnership_id_revision_id_fkey"
      columns: ["partnership_id","revision_id"]
isOneToOne: false
      referencedRelation: "revisions"
      referencedColumns: ["partnership_id","id"]
    },{
      foreignKeyName: "chapters_partnership_id_working_group_id_fkey"
      columns: ["partnership_id","working_group_id"]
isOneToOne: false
      referencedRelation: "working_groups"
      referencedColumns: ["partnership_id","id"]
    }
                  ]
                },"comments": {
                  Row: {
                    "archived_at": string | null,"author_id": string,"body": string,"created_at": string,"edited_at": string | null,"id": string,"partnership_id": string,"thread_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "archived_at"?: string | null,"author_id"?: string,"body": string,"created_at"?: string,"edited_at"?: string | null,"id"?: string,"partnership_id": string,"thread_id": string
                  }
                  Update: {
                    "archived_at"?: string | null,"author_id"?: string,"body"?: string,"created_at"?: string,"edited_at"?: string | null,"id"?: string,"partnership_id"?: string,"thread_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "comments_author_id_fkey"
      columns: ["author_id"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "comments_partnership_id_thread_id_fkey"
      columns: ["partnership_id","thread_id"]
isOneToOne: false
      referencedRelation: "threads"
      referencedColumns: ["partnership_id","id"]
    }
                  ]
                },"consultations": {
                  Row: {
                    "closed_at": string | null,"deadline": string,"id": string,"opened_at": string,"opened_by": string | null,"partnership_id": string,"revision_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "closed_at"?: string | null,"deadline": string,"id"?: string,"opened_at"?: string,"opened_by"?: string | null,"partnership_id": string,"revision_id": string
                  }
                  Update: {
                    "closed_at"?: string | null,"deadline"?: string,"id"?: string,"opened_at"?: string,"opened_by"?: string | null,"partnership_id"?: string,"revision_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "consultations_opened_by_fkey"
      columns: ["opened_by"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "consultations_partnership_id_revision_id_fkey"
      columns: ["partnership_id","revision_id"]
isOneToOne: false
      referencedRelation: "revisions"
      referencedColumns: ["partnership_id","id"]
    }
                  ]
                },"cooperations": {
                  Row: {
                    "created_at": string,"id": string,"measure_version_id": string,"organisation_id": string,"partnership_id": string,"revision_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "created_at"?: string,"id"?: string,"measure_version_id": string,"organisation_id": string,"partnership_id": string,"revision_id": string
                  }
                  Update: {
                    "created_at"?: string,"id"?: string,"measure_version_id"?: string,"organisation_id"?: string,"partnership_id"?: string,"revision_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "cooperations_partnership_id_organisation_id_fkey"
      columns: ["partnership_id","organisation_id"]
isOneToOne: false
      referencedRelation: "organisations"
      referencedColumns: ["partnership_id","id"]
    },{
      foreignKeyName: "cooperations_partnership_id_revision_id_fkey"
      columns: ["partnership_id","revision_id"]
isOneToOne: false
      referencedRelation: "revisions"
      referencedColumns: ["partnership_id","id"]
    },{
      foreignKeyName: "cooperations_revision_id_measure_version_id_fkey"
      columns: ["revision_id","measure_version_id"]
isOneToOne: false
      referencedRelation: "measure_versions"
      referencedColumns: ["revision_id","id"]
    }
                  ]
                },"document_sections": {
                  Row: {
                    "content": NonNullable<Json>,"document_id": string,"plain": string,"refs": NonNullable<Json>,"section": string,"updated_at": string
                  }
                  ComputedFields: never
                  Insert: {
                    "content": NonNullable<Json>,"document_id": string,"plain": string,"refs"?: NonNullable<Json>,"section": string,"updated_at"?: string
                  }
                  Update: {
                    "content"?: NonNullable<Json>,"document_id"?: string,"plain"?: string,"refs"?: NonNullable<Json>,"section"?: string,"updated_at"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "document_sections_document_id_fkey"
      columns: ["document_id"]
isOneToOne: false
      referencedRelation: "documents"
      referencedColumns: ["id"]
    }
                  ]
                },"documents": {
                  Row: {
                    "chapter_id": string | null,"created_at": string,"id": string,"kind": string,"meeting_id": string | null,"partnership_id": string,"revision_id": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "chapter_id"?: string | null,"created_at"?: string,"id"?: string,"kind": string,"meeting_id"?: string | null,"partnership_id": string,"revision_id"?: string | null
                  }
                  Update: {
                    "chapter_id"?: string | null,"created_at"?: string,"id"?: string,"kind"?: string,"meeting_id"?: string | null,"partnership_id"?: string,"revision_id"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "documents_partnership_id_fkey"
      columns: ["partnership_id"]
isOneToOne: false
      referencedRelation: "partnerships"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "documents_partnership_id_meeting_id_fkey"
      columns: ["partnership_id","meeting_id"]
isOneToOne: false
      referencedRelation: "meetings"
      referencedColumns: ["partnership_id","id"]
    },{
      foreignKeyName: "documents_partnership_id_revision_id_fkey"
      columns: ["partnership_id","revision_id"]
isOneToOne: false
      referencedRelation: "revisions"
      referencedColumns: ["partnership_id","id"]
    },{
      foreignKeyName: "documents_revision_id_chapter_id_fkey"
      columns: ["revision_id","chapter_id"]
isOneToOne: false
      referencedRelation: "chapters"
      referencedColumns: ["revision_id","id"]
    }
                  ]
                },"elaborations": {
                  Row: {
                    "created_at": string,"elaborated_measure_id": string,"id": string,"measure_version_id": string,"partnership_id": string,"revision_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "created_at"?: string,"elaborated_measure_id": string,"id"?: string,"measure_version_id": string,"partnership_id": string,"revision_id": string
                  }
                  Update: {
                    "created_at"?: string,"elaborated_measure_id"?: string,"id"?: string,"measure_version_id"?: string,"partnership_id"?: string,"revision_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "elaborations_partnership_id_elaborated_measure_id_fkey"
      columns: ["partnership_id","elaborated_measure_id"]
isOneToOne: false
      referencedRelation: "measures"
      referencedColumns: ["partnership_id","id"]
    },{
      foreignKeyName: "elaborations_partnership_id_revision_id_fkey"
      columns: ["partnership_id","revision_id"]
isOneToOne: false
      referencedRelation: "revisions"
      referencedColumns: ["partnership_id","id"]
    },{
      foreignKeyName: "elaborations_revision_id_measure_version_id_fkey"
      columns: ["revision_id","measure_version_id"]
isOneToOne: false
      referencedRelation: "measure_versions"
      referencedColumns: ["revision_id","id"]
    }
                  ]
                },"fundings": {
                  Row: {
                    "amount": number | null,"created_at": string,"id": string,"lasts_until": string | null,"measure_version_id": string,"partnership_id": string,"revision_id": string,"source": string
                  }
                  ComputedFields: never
                  Insert: {
                    "amount"?: number | null,"created_at"?: string,"id"?: string,"lasts_until"?: string | null,"measure_version_id": string,"partnership_id": string,"revision_id": string,"source": string
                  }
                  Update: {
                    "amount"?: number | null,"created_at"?: string,"id"?: string,"lasts_until"?: string | null,"measure_version_id"?: string,"partnership_id"?: string,"revision_id"?: string,"source"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "fundings_partnership_id_revision_id_fkey"
      columns: ["partnership_id","revision_id"]
isOneToOne: false
      referencedRelation: "revisions"
      referencedColumns: ["partnership_id","id"]
    },{
      foreignKeyName: "fundings_revision_id_measure_version_id_fkey"
      columns: ["revision_id","measure_version_id"]
isOneToOne: false
      referencedRelation: "measure_versions"
      referencedColumns: ["revision_id","id"]
    }
                  ]
                },"goals": {
                  Row: {
                    "archived_at": string | null,"chapter_id": string,"code": string,"created_at": string,"id": string,"partnership_id": string,"position": number,"priority_id": string,"revision_id": string,"title": string
                  }
                  ComputedFields: never
                  Insert: {
                    "archived_at"?: string | null,"chapter_id": string,"code": string,"created_at"?: string,"id"?: string,"partnership_id": string,"position": number,"priority_id": string,"revision_id": string,"title": string
                  }
                  Update: {
                    "archived_at"?: string | null,"chapter_id"?: string,"code"?: string,"created_at"?: string,"id"?: string,"partnership_id"?: string,"position"?: number,"priority_id"?: string,"revision_id"?: string,"title"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "goals_partnership_id_revision_id_fkey"
      columns: ["partnership_id","revision_id"]
isOneToOne: false
      referencedRelation: "revisions"
      referencedColumns: ["partnership_id","id"]
    },{
      foreignKeyName: "goals_revision_id_chapter_id_priority_id_fkey"
      columns: ["revision_id","chapter_id","priority_id"]
isOneToOne: false
      referencedRelation: "priorities"
      referencedColumns: ["revision_id","chapter_id","id"]
    }
                  ]
                },"group_members": {
                  Row: {
                    "created_at": string,"ended_at": string | null,"id": string,"partnership_id": string,"person_id": string,"role": string,"working_group_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "created_at"?: string,"ended_at"?: string | null,"id"?: string,"partnership_id": string,"person_id": string,"role"?: string,"working_group_id": string
                  }
                  Update: {
                    "created_at"?: string,"ended_at"?: string | null,"id"?: string,"partnership_id"?: string,"person_id"?: string,"role"?: string,"working_group_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "group_members_partnership_id_person_id_fkey"
      columns: ["partnership_id","person_id"]
isOneToOne: false
      referencedRelation: "memberships"
      referencedColumns: ["partnership_id","person_id"]
    },{
      foreignKeyName: "group_members_partnership_id_working_group_id_fkey"
      columns: ["partnership_id","working_group_id"]
isOneToOne: false
      referencedRelation: "working_groups"
      referencedColumns: ["partnership_id","id"]
    }
                  ]
                },"imports": {
                  Row: {
                    "content": NonNullable<Json>,"created_at": string,"file_name": string,"id": string,"options": NonNullable<Json>,"owner_id": string,"partnership_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "content": NonNullable<Json>,"created_at"?: string,"file_name": string,"id"?: string,"options": NonNullable<Json>,"owner_id"?: string,"partnership_id": string
                  }
                  Update: {
                    "content"?: NonNullable<Json>,"created_at"?: string,"file_name"?: string,"id"?: string,"options"?: NonNullable<Json>,"owner_id"?: string,"partnership_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "imports_owner_id_fkey"
      columns: ["owner_id"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "imports_partnership_id_fkey"
      columns: ["partnership_id"]
isOneToOne: false
      referencedRelation: "partnerships"
      referencedColumns: ["id"]
    }
                  ]
                },"indicator_values": {
                  Row: {
                    "archived_at": string | null,"author_id": string | null,"created_at": string,"id": string,"indicator_id": string,"measured_on": string,"partnership_id": string,"source": string,"value": number
                  }
                  ComputedFields: never
                  Insert: {
                    "archived_at"?: string | null,"author_id"?: string | null,"created_at"?: string,"id"?: string,"indicator_id": string,"measured_on": string,"partnership_id": string,"source"?: string,"value": number
                  }
                  Update: {
                    "archived_at"?: string | null,"author_id"?: string | null,"created_at"?: string,"id"?: string,"indicator_id"?: string,"measured_on"?: string,"partnership_id"?: string,"source"?: string,"value"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "indicator_values_author_id_fkey"
      columns: ["author_id"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "indicator_values_partnership_id_indicator_id_fkey"
      columns: ["partnership_id","indicator_id"]
isOneToOne: false
      referencedRelation: "indicators"
      referencedColumns: ["partnership_id","id"]
    }
                  ]
                },"indicator_versions": {
                  Row: {
                    "archived_at": string | null,"baseline_on": string | null,"baseline_source": string,"baseline_value": number | null,"created_at": string,"direction": string,"id": string,"indicator_id": string,"measure_version_id": string | null,"name": string,"partnership_id": string,"position": number,"revision_id": string,"target_on": string | null,"target_source": string,"target_value": number | null
                  }
                  ComputedFields: never
                  Insert: {
                    "archived_at"?: string | null,"baseline_on"?: string | null,"baseline_source"?: string,"baseline_value"?: number | null,"created_at"?: string,"direction": string,"id"?: string,"indicator_id": string,"measure_version_id"?: string | null,"name": string,"partnership_id": string,"position"?: number,"revision_id": string,"target_on"?: string | null,"target_source"?: string,"target_value"?: number | null
                  }
                  Update: {
                    "archived_at"?: string | null,"baseline_on"?: string | null,"baseline_source"?: string,"baseline_value"?: number | null,"created_at"?: string,"direction"?: string,"id"?: string,"indicator_id"?: string,"measure_version_id"?: string | null,"name"?: string,"partnership_id"?: string,"position"?: number,"revision_id"?: string,"target_on"?: string | null,"target_source"?: string,"target_value"?: number | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "indicator_versions_partnership_id_indicator_id_fkey"
      columns: ["partnership_id","indicator_id"]
isOneToOne: false
      referencedRelation: "indicators"
      referencedColumns: ["partnership_id","id"]
    },{
      foreignKeyName: "indicator_versions_partnership_id_revision_id_fkey"
      columns: ["partnership_id","revision_id"]
isOneToOne: false
      referencedRelation: "revisions"
      referencedColumns: ["partnership_id","id"]
    },{
      foreignKeyName: "indicator_versions_revision_id_measure_version_id_fkey"
      columns: ["revision_id","measure_version_id"]
isOneToOne: false
      referencedRelation: "measure_versions"
      referencedColumns: ["revision_id","id"]
    }
                  ]
                },"indicators": {
                  Row: {
                    "created_at": string,"id": string,"measure_id": string | null,"partnership_id": string,"scale": Json | null,"unit": string
                  }
                  ComputedFields: never
                  Insert: {
                    "created_at"?: string,"id"?: string,"measure_id"?: string | null,"partnership_id": string,"scale"?: Json | null,"unit": string
                  }
                  Update: {
                    "created_at"?: string,"id"?: string,"measure_id"?: string | null,"partnership_id"?: string,"scale"?: Json | null,"unit"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "indicators_partnership_id_fkey"
      columns: ["partnership_id"]
isOneToOne: false
      referencedRelation: "partnerships"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "indicators_partnership_id_measure_id_fkey"
      columns: ["partnership_id","measure_id"]
isOneToOne: false
      referencedRelation: "measures"
      referencedColumns: ["partnership_id","id"]
    }
                  ]
                },"invitations": {
                  Row: {
                    "accepted_at": string | null,"created_at": string,"email": string,"expires_at": string,"group_role": string | null,"id": string,"invited_by": string,"organisation_id": string | null,"partnership_id": string,"revoked_at": string | null,"role": string,"token_hash": string,"working_group_id": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "accepted_at"?: string | null,"created_at"?: string,"email": string,"expires_at"?: string,"group_role"?: string | null,"id"?: string,"invited_by"?: string,"organisation_id"?: string | null,"partnership_id": string,"revoked_at"?: string | null,"role": string,"token_hash": string,"working_group_id"?: string | null
                  }
                  Update: {
                    "accepted_at"?: string | null,"created_at"?: string,"email"?: string,"expires_at"?: string,"group_role"?: string | null,"id"?: string,"invited_by"?: string,"organisation_id"?: string | null,"partnership_id"?: string,"revoked_at"?: string | null,"role"?: string,"token_hash"?: string,"working_group_id"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "invitations_invited_by_fkey"
      columns: ["invited_by"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "invitations_partnership_id_fkey"
      columns: ["partnership_id"]
isOneToOne: false
      referencedRelation: "partnerships"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "invitations_partnership_id_organisation_id_fkey"
      columns: ["partnership_id","organisation_id"]
isOneToOne: false
      referencedRelation: "organisations"
      referencedColumns: ["partnership_id","id"]
    },{
      foreignKeyName: "invitations_partnership_id_working_group_id_fkey"
      columns: ["partnership_id","working_group_id"]
isOneToOne: false
      referencedRelation: "working_groups"
      referencedColumns: ["partnership_id","id"]
    }
                  ]
                },"means": {
                  Row: {
                    "continuous": boolean,"cost": number | null,"created_at": string,"ends_on": string | null,"id": string,"measure_version_id": string,"partnership_id": string,"revision_id": string,"starts_on": string | null,"target_group": string
                  }
                  ComputedFields: never
                  Insert: {
                    "continuous"?: boolean,"cost"?: number | null,"created_at"?: string,"ends_on"?: string | null,"id"?: string,"measure_version_id": string,"partnership_id": string,"revision_id": string,"starts_on"?: string | null,"target_group"?: string
                  }
                  Update: {
                    "continuous"?: boolean,"cost"?: number | null,"created_at"?: string,"ends_on"?: string | null,"id"?: string,"measure_version_id"?: string,"partnership_id"?: string,"revision_id"?: string,"starts_on"?: string | null,"target_group"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "means_partnership_id_revision_id_fkey"
      columns: ["partnership_id","revision_id"]
isOneToOne: false
      referencedRelation: "revisions"
      referencedColumns: ["partnership_id","id"]
    },{
      foreignKeyName: "means_revision_id_measure_version_id_fkey"
      columns: ["revision_id","measure_version_id"]
isOneToOne: false
      referencedRelation: "measure_versions"
      referencedColumns: ["revision_id","id"]
    }
                  ]
                },"measure_versions": {
                  Row: {
                    "archived_at": string | null,"chapter_id": string,"code": string,"created_at": string,"goal_id": string,"id": string,"measure_id": string,"partnership_id": string,"position": number,"revision_id": string,"wording": string
                  }
                  ComputedFields: never
                  Insert: {
                    "archived_at"?: string | null,"chapter_id": string,"code": string,"created_at"?: string,"goal_id": string,"id"?: string,"measure_id": string,"partnership_id": string,"position": number,"revision_id": string,"wording"?: string
                  }
                  Update: {
                    "archived_at"?: string | null,"chapter_id"?: string,"code"?: string,"created_at"?: string,"goal_id"?: string,"id"?: string,"measure_id"?: string,"partnership_id"?: string,"position"?: number,"revision_id"?: string,"wording"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "measure_versions_partnership_id_measure_id_fkey"
      columns: ["partnership_id","measure_id"]
isOneToOne: false
      referencedRelation: "measures"
      referencedColumns: ["partnership_id","id"]
    },{
      foreignKeyName: "measure_versions_partnership_id_revision_id_fkey"
      columns: ["partnership_id","revision_id"]
isOneToOne: false
      referencedRelation: "revisions"
      referencedColumns: ["partnership_id","id"]
    },{
      foreignKeyName: "measure_versions_revision_id_chapter_id_goal_id_fkey"
      columns: ["revision_id","chapter_id","goal_id"]
isOneToOne: false
      referencedRelation: "goals"
      referencedColumns: ["revision_id","chapter_id","id"]
    }
                  ]
                },"measures": {
                  Row: {
                    "created_at": string,"id": string,"partnership_id": string,"plan_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "created_at"?: string,"id"?: string,"partnership_id": string,"plan_id": string
                  }
                  Update: {
                    "created_at"?: string,"id"?: string,"partnership_id"?: string,"plan_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "measures_partnership_id_plan_id_fkey"
      columns: ["partnership_id","plan_id"]
isOneToOne: false
      referencedRelation: "plans"
      referencedColumns: ["partnership_id","id"]
    }
                  ]
                },"meeting_groups": {
                  Row: {
                    "id": string,"meeting_id": string,"partnership_id": string,"working_group_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "id"?: string,"meeting_id": string,"partnership_id": string,"working_group_id": string
                  }
                  Update: {
                    "id"?: string,"meeting_id"?: string,"partnership_id"?: string,"working_group_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "meeting_groups_partnership_id_meeting_id_fkey"
      columns: ["partnership_id","meeting_id"]
isOneToOne: false
      referencedRelation: "meetings"
      referencedColumns: ["partnership_id","id"]
    },{
      foreignKeyName: "meeting_groups_partnership_id_working_group_id_fkey"
      columns: ["partnership_id","working_group_id"]
isOneToOne: false
      referencedRelation: "working_groups"
      referencedColumns: ["partnership_id","id"]
    }
                  ]
                },"meetings": {
                  Row: {
                    "approved_at": string | null,"cancelled_at": string | null,"circulated_at": string | null,"created_at": string,"created_by": string | null,"current_item_id": string | null,"current_item_since": string | null,"ends_at": string,"id": string,"invited_at": string | null,"link": string | null,"minutes_state": string,"objections_until": string | null,"partnership_id": string,"place": string | null,"sequence": number,"series_id": string | null,"settled_at": string | null,"starts_at": string,"title": string,"working_group_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "approved_at"?: string | null,"cancelled_at"?: string | null,"circulated_at"?: string | null,"created_at"?: string,"created_by"?: string | null,"current_item_id"?: string | null,"current_item_since"?: string | null,"ends_at": string,"id"?: string,"invited_at"?: string | null,"link"?: string | null,"minutes_state"?: string,"objections_until"?: string | null,"partnership_id": string,"place"?: string | null,"sequence"?: number,"series_id"?: string | null,"settled_at"?: string | null,"starts_at": string,"title": string,"working_group_id": string
                  }
                  Update: {
                    "approved_at"?: string | null,"cancelled_at"?: string | null,"circulated_at"?: string | null,"created_at"?: string,"created_by"?: string | null,"current_item_id"?: string | null,"current_item_since"?: string | null,"ends_at"?: string,"id"?: string,"invited_at"?: string | null,"link"?: string | null,"minutes_state"?: string,"objections_until"?: string | null,"partnership_id"?: string,"place"?: string | null,"sequence"?: number,"series_id"?: string | null,"settled_at"?: string | null,"starts_at"?: string,"title"?: string,"working_group_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "meetings_created_by_fkey"
      columns: ["created_by"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "meetings_id_current_item_id_fkey"
      columns: ["id","current_item_id"]
isOneToOne: false
      referencedRelation: "agenda_items"
      referencedColumns: ["meeting_id","id"]
    },{
      foreignKeyName: "meetings_partnership_id_fkey"
      columns: ["partnership_id"]
isOneToOne: false
      referencedRelation: "partnerships"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "meetings_partnership_id_working_group_id_fkey"
      columns: ["partnership_id","working_group_id"]
isOneToOne: false
      referencedRelation: "working_groups"
      referencedColumns: ["partnership_id","id"]
    }
                  ]
                },"memberships": {
                  Row: {
                    "created_at": string,"ended_at": string | null,"id": string,"organisation_id": string | null,"partnership_id": string,"person_id": string,"role": string
                  }
                  ComputedFields: never
                  Insert: {
                    "created_at"?: string,"ended_at"?: string | null,"id"?: string,"organisation_id"?: string | null,"partnership_id": string,"person_id": string,"role": string
                  }
                  Update: {
                    "created_at"?: string,"ended_at"?: string | null,"id"?: string,"organisation_id"?: string | null,"partnership_id"?: string,"person_id"?: string,"role"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "memberships_partnership_id_fkey"
      columns: ["partnership_id"]
isOneToOne: false
      referencedRelation: "partnerships"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "memberships_partnership_id_organisation_id_fkey"
      columns: ["partnership_id","organisation_id"]
isOneToOne: false
      referencedRelation: "organisations"
      referencedColumns: ["partnership_id","id"]
    },{
      foreignKeyName: "memberships_person_id_fkey"
      columns: ["person_id"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["id"]
    }
                  ]
                },"minutes_corrections": {
                  Row: {
                    "author_id": string,"created_at": string,"id": string,"meeting_id": string,"partnership_id": string,"text": string
                  }
                  ComputedFields: never
                  Insert: {
                    "author_id"?: string,"created_at"?: string,"id"?: string,"meeting_id": string,"partnership_id": string,"text": string
                  }
                  Update: {
                    "author_id"?: string,"created_at"?: string,"id"?: string,"meeting_id"?: string,"partnership_id"?: string,"text"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "minutes_corrections_author_id_fkey"
      columns: ["author_id"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "minutes_corrections_partnership_id_meeting_id_fkey"
      columns: ["partnership_id","meeting_id"]
isOneToOne: false
      referencedRelation: "meetings"
      referencedColumns: ["partnership_id","id"]
    }
                  ]
                },"minutes_versions": {
                  Row: {
                    "content": NonNullable<Json>,"created_at": string,"created_by": string | null,"id": string,"kind": string,"meeting_id": string,"partnership_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "content": NonNullable<Json>,"created_at"?: string,"created_by"?: string | null,"id"?: string,"kind": string,"meeting_id": string,"partnership_id": string
                  }
                  Update: {
                    "content"?: NonNullable<Json>,"created_at"?: string,"created_by"?: string | null,"id"?: string,"kind"?: string,"meeting_id"?: string,"partnership_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "minutes_versions_created_by_fkey"
      columns: ["created_by"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "minutes_versions_partnership_id_meeting_id_fkey"
      columns: ["partnership_id","meeting_id"]
isOneToOne: false
      referencedRelation: "meetings"
      referencedColumns: ["partnership_id","id"]
    }
                  ]
                },"monitoring_rounds": {
                  Row: {
                    "closed_at": string | null,"id": string,"opened_at": string,"partnership_id": string,"revision_id": string,"title": string
                  }
                  ComputedFields: never
                  Insert: {
                    "closed_at"?: string | null,"id"?: string,"opened_at"?: string,"partnership_id": string,"revision_id": string,"title": string
                  }
                  Update: {
                    "closed_at"?: string | null,"id"?: string,"opened_at"?: string,"partnership_id"?: string,"revision_id"?: string,"title"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "monitoring_rounds_partnership_id_revision_id_fkey"
      columns: ["partnership_id","revision_id"]
isOneToOne: false
      referencedRelation: "revisions"
      referencedColumns: ["partnership_id","id"]
    }
                  ]
                },"organisations": {
                  Row: {
                    "archived_at": string | null,"created_at": string,"id": string,"kind": string,"member": boolean,"name": string,"note": string | null,"partnership_id": string,"short": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "archived_at"?: string | null,"created_at"?: string,"id"?: string,"kind": string,"member"?: boolean,"name": string,"note"?: string | null,"partnership_id": string,"short"?: string | null
                  }
                  Update: {
                    "archived_at"?: string | null,"created_at"?: string,"id"?: string,"kind"?: string,"member"?: boolean,"name"?: string,"note"?: string | null,"partnership_id"?: string,"short"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "organisations_partnership_id_fkey"
      columns: ["partnership_id"]
isOneToOne: false
      referencedRelation: "partnerships"
      referencedColumns: ["id"]
    }
                  ]
                },"partnerships": {
                  Row: {
                    "city": string,"created_at": string,"id": string,"name": string,"programme": string | null,"since": number | null,"slug": string
                  }
                  ComputedFields: never
                  Insert: {
                    "city": string,"created_at"?: string,"id"?: string,"name": string,"programme"?: string | null,"since"?: number | null,"slug": string
                  }
                  Update: {
                    "city"?: string,"created_at"?: string,"id"?: string,"name"?: string,"programme"?: string | null,"since"?: number | null,"slug"?: string
                  }
                  Relationships: [
                    
                  ]
                },"people": {
                  Row: {
                    "created_at": string,"email": string,"hue": number,"id": string,"language": string,"name": string
                  }
                  ComputedFields: never
                  Insert: {
                    "created_at"?: string,"email": string,"hue"?: number,"id": string,"language"?: string,"name": string
                  }
                  Update: {
                    "created_at"?: string,"email"?: string,"hue"?: number,"id"?: string,"language"?: string,"name"?: string
                  }
                  Relationships: [
                    
                  ]
                },"plans": {
                  Row: {
                    "archived_at": string | null,"created_at": string,"elaborates_plan_id": string | null,"id": string,"kind": string,"partnership_id": string,"period_from": number,"period_to": number,"title": string
                  }
                  ComputedFields: never
                  Insert: {
                    "archived_at"?: string | null,"created_at"?: string,"elaborates_plan_id"?: string | null,"id"?: string,"kind": string,"partnership_id": string,"period_from": number,"period_to": number,"title": string
                  }
                  Update: {
                    "archived_at"?: string | null,"created_at"?: string,"elaborates_plan_id"?: string | null,"id"?: string,"kind"?: string,"partnership_id"?: string,"period_from"?: number,"period_to"?: number,"title"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "plans_partnership_id_elaborates_plan_id_fkey"
      columns: ["partnership_id","elaborates_plan_id"]
isOneToOne: false
      referencedRelation: "plans"
      referencedColumns: ["partnership_id","id"]
    },{
      foreignKeyName: "plans_partnership_id_fkey"
      columns: ["partnership_id"]
isOneToOne: false
      referencedRelation: "partnerships"
      referencedColumns: ["id"]
    }
                  ]
                },"priorities": {
                  Row: {
                    "archived_at": string | null,"chapter_id": string,"code": string,"created_at": string,"id": string,"partnership_id": string,"position": number,"revision_id": string,"title": string
                  }
                  ComputedFields: never
                  Insert: {
                    "archived_at"?: string | null,"chapter_id": string,"code": string,"created_at"?: string,"id"?: string,"partnership_id": string,"position": number,"revision_id": string,"title": string
                  }
                  Update: {
                    "archived_at"?: string | null,"chapter_id"?: string,"code"?: string,"created_at"?: string,"id"?: string,"partnership_id"?: string,"position"?: number,"revision_id"?: string,"title"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "priorities_partnership_id_revision_id_fkey"
      columns: ["partnership_id","revision_id"]
isOneToOne: false
      referencedRelation: "revisions"
      referencedColumns: ["partnership_id","id"]
    },{
      foreignKeyName: "priorities_revision_id_chapter_id_fkey"
      columns: ["revision_id","chapter_id"]
isOneToOne: false
      referencedRelation: "chapters"
      referencedColumns: ["revision_id","id"]
    }
                  ]
                },"project_measures": {
                  Row: {
                    "created_at": string,"id": string,"measure_id": string,"partnership_id": string,"project_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "created_at"?: string,"id"?: string,"measure_id": string,"partnership_id": string,"project_id": string
                  }
                  Update: {
                    "created_at"?: string,"id"?: string,"measure_id"?: string,"partnership_id"?: string,"project_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "project_measures_partnership_id_measure_id_fkey"
      columns: ["partnership_id","measure_id"]
isOneToOne: false
      referencedRelation: "measures"
      referencedColumns: ["partnership_id","id"]
    },{
      foreignKeyName: "project_measures_partnership_id_project_id_fkey"
      columns: ["partnership_id","project_id"]
isOneToOne: false
      referencedRelation: "projects"
      referencedColumns: ["partnership_id","id"]
    }
                  ]
                },"projects": {
                  Row: {
                    "amount": number | null,"archived_at": string | null,"created_at": string,"ends_on": string | null,"id": string,"name": string,"note": string,"partnership_id": string,"programme": string,"realiser_id": string | null,"results": NonNullable<Json>,"starts_on": string | null,"state": string
                  }
                  ComputedFields: never
                  Insert: {
                    "amount"?: number | null,"archived_at"?: string | null,"created_at"?: string,"ends_on"?: string | null,"id"?: string,"name": string,"note"?: string,"partnership_id": string,"programme"?: string,"realiser_id"?: string | null,"results"?: NonNullable<Json>,"starts_on"?: string | null,"state"?: string
                  }
                  Update: {
                    "amount"?: number | null,"archived_at"?: string | null,"created_at"?: string,"ends_on"?: string | null,"id"?: string,"name"?: string,"note"?: string,"partnership_id"?: string,"programme"?: string,"realiser_id"?: string | null,"results"?: NonNullable<Json>,"starts_on"?: string | null,"state"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "projects_partnership_id_fkey"
      columns: ["partnership_id"]
isOneToOne: false
      referencedRelation: "partnerships"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "projects_partnership_id_realiser_id_fkey"
      columns: ["partnership_id","realiser_id"]
isOneToOne: false
      referencedRelation: "organisations"
      referencedColumns: ["partnership_id","id"]
    }
                  ]
                },"proposals": {
                  Row: {
                    "created_at": string,"id": string,"measure_version_id": string,"note": string,"organisation_id": string,"outcome": string | null,"partnership_id": string,"person_id": string | null,"proposed_by": string,"revision_id": string,"settled_at": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "created_at"?: string,"id"?: string,"measure_version_id": string,"note"?: string,"organisation_id": string,"outcome"?: string | null,"partnership_id": string,"person_id"?: string | null,"proposed_by"?: string,"revision_id": string,"settled_at"?: string | null
                  }
                  Update: {
                    "created_at"?: string,"id"?: string,"measure_version_id"?: string,"note"?: string,"organisation_id"?: string,"outcome"?: string | null,"partnership_id"?: string,"person_id"?: string | null,"proposed_by"?: string,"revision_id"?: string,"settled_at"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "proposals_partnership_id_organisation_id_fkey"
      columns: ["partnership_id","organisation_id"]
isOneToOne: false
      referencedRelation: "organisations"
      referencedColumns: ["partnership_id","id"]
    },{
      foreignKeyName: "proposals_partnership_id_revision_id_fkey"
      columns: ["partnership_id","revision_id"]
isOneToOne: false
      referencedRelation: "revisions"
      referencedColumns: ["partnership_id","id"]
    },{
      foreignKeyName: "proposals_person_id_fkey"
      columns: ["person_id"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "proposals_proposed_by_fkey"
      columns: ["proposed_by"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "proposals_revision_id_measure_version_id_fkey"
      columns: ["revision_id","measure_version_id"]
isOneToOne: false
      referencedRelation: "measure_versions"
      referencedColumns: ["revision_id","id"]
    }
                  ]
                },"reports": {
                  Row: {
                    "author_id": string | null,"created_at": string,"id": string,"justification": string,"measure_id": string,"partnership_id": string,"round_id": string,"verdict": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "author_id"?: string | null,"created_at"?: string,"id"?: string,"justification"?: string,"measure_id": string,"partnership_id": string,"round_id": string,"verdict"?: string | null
                  }
                  Update: {
                    "author_id"?: string | null,"created_at"?: string,"id"?: string,"justification"?: string,"measure_id"?: string,"partnership_id"?: string,"round_id"?: string,"verdict"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "reports_author_id_fkey"
      columns: ["author_id"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "reports_partnership_id_measure_id_fkey"
      columns: ["partnership_id","measure_id"]
isOneToOne: false
      referencedRelation: "measures"
      referencedColumns: ["partnership_id","id"]
    },{
      foreignKeyName: "reports_partnership_id_round_id_fkey"
      columns: ["partnership_id","round_id"]
isOneToOne: false
      referencedRelation: "monitoring_rounds"
      referencedColumns: ["partnership_id","id"]
    }
                  ]
                },"resolution_measures": {
                  Row: {
                    "id": string,"measure_id": string,"meeting_id": string,"partnership_id": string,"resolution_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "id"?: string,"measure_id": string,"meeting_id": string,"partnership_id": string,"resolution_id": string
                  }
                  Update: {
                    "id"?: string,"measure_id"?: string,"meeting_id"?: string,"partnership_id"?: string,"resolution_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "resolution_measures_meeting_id_resolution_id_fkey"
      columns: ["meeting_id","resolution_id"]
isOneToOne: false
      referencedRelation: "resolutions"
      referencedColumns: ["meeting_id","id"]
    },{
      foreignKeyName: "resolution_measures_partnership_id_measure_id_fkey"
      columns: ["partnership_id","measure_id"]
isOneToOne: false
      referencedRelation: "measures"
      referencedColumns: ["partnership_id","id"]
    },{
      foreignKeyName: "resolution_measures_partnership_id_meeting_id_fkey"
      columns: ["partnership_id","meeting_id"]
isOneToOne: false
      referencedRelation: "meetings"
      referencedColumns: ["partnership_id","id"]
    }
                  ]
                },"resolutions": {
                  Row: {
                    "agenda_item_id": string | null,"author_id": string | null,"created_at": string,"id": string,"meeting_id": string,"number": number,"partnership_id": string,"text": string,"votes_abstained": number | null,"votes_against": number | null,"votes_for": number | null,"withdrawn_at": string | null,"working_group_id": string,"year": number
                  }
                  ComputedFields: never
                  Insert: {
                    "agenda_item_id"?: string | null,"author_id"?: string | null,"created_at"?: string,"id"?: string,"meeting_id": string,"number": number,"partnership_id": string,"text": string,"votes_abstained"?: number | null,"votes_against"?: number | null,"votes_for"?: number | null,"withdrawn_at"?: string | null,"working_group_id": string,"year": number
                  }
                  Update: {
                    "agenda_item_id"?: string | null,"author_id"?: string | null,"created_at"?: string,"id"?: string,"meeting_id"?: string,"number"?: number,"partnership_id"?: string,"text"?: string,"votes_abstained"?: number | null,"votes_against"?: number | null,"votes_for"?: number | null,"withdrawn_at"?: string | null,"working_group_id"?: string,"year"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "resolutions_author_id_fkey"
      columns: ["author_id"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "resolutions_meeting_id_agenda_item_id_fkey"
      columns: ["meeting_id","agenda_item_id"]
isOneToOne: false
      referencedRelation: "agenda_items"
      referencedColumns: ["meeting_id","id"]
    },{
      foreignKeyName: "resolutions_partnership_id_meeting_id_fkey"
      columns: ["partnership_id","meeting_id"]
isOneToOne: false
      referencedRelation: "meetings"
      referencedColumns: ["partnership_id","id"]
    },{
      foreignKeyName: "resolutions_partnership_id_working_group_id_fkey"
      columns: ["partnership_id","working_group_id"]
isOneToOne: false
      referencedRelation: "working_groups"
      referencedColumns: ["partnership_id","id"]
    }
                  ]
                },"responsibilities": {
                  Row: {
                    "answer": string,"answered_at": string | null,"assigned_at": string,"assigned_by": string | null,"ended_at": string | null,"handover": string | null,"id": string,"measure_version_id": string,"organisation_id": string,"partnership_id": string,"person_id": string | null,"reason": string | null,"revision_id": string,"undoes": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "answer"?: string,"answered_at"?: string | null,"assigned_at"?: string,"assigned_by"?: string | null,"ended_at"?: string | null,"handover"?: string | null,"id"?: string,"measure_version_id": string,"organisation_id": string,"partnership_id": string,"person_id"?: string | null,"reason"?: string | null,"revision_id": string,"undoes"?: string | null
                  }
                  Update: {
                    "answer"?: string,"answered_at"?: string | null,"assigned_at"?: string,"assigned_by"?: string | null,"ended_at"?: string | null,"handover"?: string | null,"id"?: string,"measure_version_id"?: string,"organisation_id"?: string,"partnership_id"?: string,"person_id"?: string | null,"reason"?: string | null,"revision_id"?: string,"undoes"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "responsibilities_assigned_by_fkey"
      columns: ["assigned_by"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "responsibilities_partnership_id_organisation_id_fkey"
      columns: ["partnership_id","organisation_id"]
isOneToOne: false
      referencedRelation: "organisations"
      referencedColumns: ["partnership_id","id"]
    },{
      foreignKeyName: "responsibilities_partnership_id_revision_id_fkey"
      columns: ["partnership_id","revision_id"]
isOneToOne: false
      referencedRelation: "revisions"
      referencedColumns: ["partnership_id","id"]
    },{
      foreignKeyName: "responsibilities_person_id_fkey"
      columns: ["person_id"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "responsibilities_revision_id_measure_version_id_fkey"
      columns: ["revision_id","measure_version_id"]
isOneToOne: false
      referencedRelation: "measure_versions"
      referencedColumns: ["revision_id","id"]
    },{
      foreignKeyName: "responsibilities_undoes_fkey"
      columns: ["undoes"]
isOneToOne: false
      referencedRelation: "responsibilities"
      referencedColumns: ["id"]
    }
                  ]
                },"revision_versions": {
                  Row: {
                    "content": NonNullable<Json>,"created_at": string,"created_by": string | null,"id": string,"kind": string,"name": string,"partnership_id": string,"revision_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "content": NonNullable<Json>,"created_at"?: string,"created_by"?: string | null,"id"?: string,"kind": string,"name": string,"partnership_id": string,"revision_id": string
                  }
                  Update: {
                    "content"?: NonNullable<Json>,"created_at"?: string,"created_by"?: string | null,"id"?: string,"kind"?: string,"name"?: string,"partnership_id"?: string,"revision_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "revision_versions_created_by_fkey"
      columns: ["created_by"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "revision_versions_partnership_id_revision_id_fkey"
      columns: ["partnership_id","revision_id"]
isOneToOne: false
      referencedRelation: "revisions"
      referencedColumns: ["partnership_id","id"]
    }
                  ]
                },"revisions": {
                  Row: {
                    "approved_at": string | null,"created_at": string,"forked_from": string | null,"id": string,"name": string,"number": number,"partnership_id": string,"plan_id": string,"published_at": string | null,"shared_at": string | null,"state": string
                  }
                  ComputedFields: never
                  Insert: {
                    "approved_at"?: string | null,"created_at"?: string,"forked_from"?: string | null,"id"?: string,"name": string,"number": number,"partnership_id": string,"plan_id": string,"published_at"?: string | null,"shared_at"?: string | null,"state"?: string
                  }
                  Update: {
                    "approved_at"?: string | null,"created_at"?: string,"forked_from"?: string | null,"id"?: string,"name"?: string,"number"?: number,"partnership_id"?: string,"plan_id"?: string,"published_at"?: string | null,"shared_at"?: string | null,"state"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "revisions_forked_from_fkey"
      columns: ["forked_from"]
isOneToOne: false
      referencedRelation: "revisions"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "revisions_partnership_id_plan_id_fkey"
      columns: ["partnership_id","plan_id"]
isOneToOne: false
      referencedRelation: "plans"
      referencedColumns: ["partnership_id","id"]
    }
                  ]
                },"same_matters": {
                  Row: {
                    "author_id": string | null,"created_at": string,"id": string,"measure_id": string,"other_measure_id": string,"partnership_id": string,"verdict": string
                  }
                  ComputedFields: never
                  Insert: {
                    "author_id"?: string | null,"created_at"?: string,"id"?: string,"measure_id": string,"other_measure_id": string,"partnership_id": string,"verdict": string
                  }
                  Update: {
                    "author_id"?: string | null,"created_at"?: string,"id"?: string,"measure_id"?: string,"other_measure_id"?: string,"partnership_id"?: string,"verdict"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "same_matters_author_id_fkey"
      columns: ["author_id"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "same_matters_partnership_id_measure_id_fkey"
      columns: ["partnership_id","measure_id"]
isOneToOne: false
      referencedRelation: "measures"
      referencedColumns: ["partnership_id","id"]
    },{
      foreignKeyName: "same_matters_partnership_id_other_measure_id_fkey"
      columns: ["partnership_id","other_measure_id"]
isOneToOne: false
      referencedRelation: "measures"
      referencedColumns: ["partnership_id","id"]
    }
                  ]
                },"task_measures": {
                  Row: {
                    "id": string,"measure_id": string,"partnership_id": string,"task_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "id"?: string,"measure_id": string,"partnership_id": string,"task_id": string
                  }
                  Update: {
                    "id"?: string,"measure_id"?: string,"partnership_id"?: string,"task_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "task_measures_partnership_id_measure_id_fkey"
      columns: ["partnership_id","measure_id"]
isOneToOne: false
      referencedRelation: "measures"
      referencedColumns: ["partnership_id","id"]
    },{
      foreignKeyName: "task_measures_partnership_id_task_id_fkey"
      columns: ["partnership_id","task_id"]
isOneToOne: false
      referencedRelation: "tasks"
      referencedColumns: ["partnership_id","id"]
    }
                  ]
                },"tasks": {
                  Row: {
                    "agenda_item_id": string | null,"assignee_id": string | null,"author_id": string | null,"closed_at": string | null,"created_at": string,"due_on": string | null,"id": string,"meeting_id": string | null,"organisation_id": string | null,"partnership_id": string,"state": string,"title": string,"working_group_id": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "agenda_item_id"?: string | null,"assignee_id"?: string | null,"author_id"?: string | null,"closed_at"?: string | null,"created_at"?: string,"due_on"?: string | null,"id"?: string,"meeting_id"?: string | null,"organisation_id"?: string | null,"partnership_id": string,"state"?: string,"title": string,"working_group_id"?: string | null
                  }
                  Update: {
                    "agenda_item_id"?: string | null,"assignee_id"?: string | null,"author_id"?: string | null,"closed_at"?: string | null,"created_at"?: string,"due_on"?: string | null,"id"?: string,"meeting_id"?: string | null,"organisation_id"?: string | null,"partnership_id"?: string,"state"?: string,"title"?: string,"working_group_id"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "tasks_author_id_fkey"
      columns: ["author_id"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "tasks_meeting_id_agenda_item_id_fkey"
      columns: ["meeting_id","agenda_item_id"]
isOneToOne: false
      referencedRelation: "agenda_items"
      referencedColumns: ["meeting_id","id"]
    },{
      foreignKeyName: "tasks_partnership_id_assignee_id_fkey"
      columns: ["partnership_id","assignee_id"]
isOneToOne: false
      referencedRelation: "memberships"
      referencedColumns: ["partnership_id","person_id"]
    },{
      foreignKeyName: "tasks_partnership_id_fkey"
      columns: ["partnership_id"]
isOneToOne: false
      referencedRelation: "partnerships"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "tasks_partnership_id_meeting_id_fkey"
      columns: ["partnership_id","meeting_id"]
isOneToOne: false
      referencedRelation: "meetings"
      referencedColumns: ["partnership_id","id"]
    },{
      foreignKeyName: "tasks_partnership_id_organisation_id_fkey"
      columns: ["partnership_id","organisation_id"]
isOneToOne: false
      referencedRelation: "organisations"
      referencedColumns: ["partnership_id","id"]
    },{
      foreignKeyName: "tasks_partnership_id_working_group_id_fkey"
      columns: ["partnership_id","working_group_id"]
isOneToOne: false
      referencedRelation: "working_groups"
      referencedColumns: ["partnership_id","id"]
    }
                  ]
                },"threads": {
                  Row: {
                    "agenda_item_id": string | null,"author_id": string,"created_at": string,"document_id": string | null,"id": string,"kind": string,"measure_id": string | null,"outcome": string | null,"partnership_id": string,"quote": string | null,"range_end": string | null,"range_start": string | null,"reason": string | null,"resolved_at": string | null,"resolved_by": string | null,"section": string | null,"task_id": string | null,"text_after": string | null,"text_before": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "agenda_item_id"?: string | null,"author_id"?: string,"created_at"?: string,"document_id"?: string | null,"id"?: string,"kind"?: string,"measure_id"?: string | null,"outcome"?: string | null,"partnership_id": string,"quote"?: string | null,"range_end"?: string | null,"range_start"?: string | null,"reason"?: string | null,"resolved_at"?: string | null,"resolved_by"?: string | null,"section"?: string | null,"task_id"?: string | null,"text_after"?: string | null,"text_before"?: string | null
                  }
                  Update: {
                    "agenda_item_id"?: string | null,"author_id"?: string,"created_at"?: string,"document_id"?: string | null,"id"?: string,"kind"?: string,"measure_id"?: string | null,"outcome"?: string | null,"partnership_id"?: string,"quote"?: string | null,"range_end"?: string | null,"range_start"?: string | null,"reason"?: string | null,"resolved_at"?: string | null,"resolved_by"?: string | null,"section"?: string | null,"task_id"?: string | null,"text_after"?: string | null,"text_before"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "threads_author_id_fkey"
      columns: ["author_id"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "threads_document_id_fkey"
      columns: ["document_id"]
isOneToOne: false
      referencedRelation: "documents"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "threads_partnership_id_agenda_item_id_fkey"
      columns: ["partnership_id","agenda_item_id"]
isOneToOne: false
      referencedRelation: "agenda_items"
      referencedColumns: ["partnership_id","id"]
    },{
      foreignKeyName: "threads_partnership_id_fkey"
      columns: ["partnership_id"]
isOneToOne: false
      referencedRelation: "partnerships"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "threads_partnership_id_measure_id_fkey"
      columns: ["partnership_id","measure_id"]
isOneToOne: false
      referencedRelation: "measures"
      referencedColumns: ["partnership_id","id"]
    },{
      foreignKeyName: "threads_partnership_id_task_id_fkey"
      columns: ["partnership_id","task_id"]
isOneToOne: false
      referencedRelation: "tasks"
      referencedColumns: ["partnership_id","id"]
    },{
      foreignKeyName: "threads_resolved_by_fkey"
      columns: ["resolved_by"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["id"]
    }
                  ]
                },"waivers": {
                  Row: {
                    "created_at": string,"gap": string,"id": string,"measure_version_id": string,"partnership_id": string,"reason": string,"revision_id": string,"waived_by": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "created_at"?: string,"gap": string,"id"?: string,"measure_version_id": string,"partnership_id": string,"reason": string,"revision_id": string,"waived_by"?: string | null
                  }
                  Update: {
                    "created_at"?: string,"gap"?: string,"id"?: string,"measure_version_id"?: string,"partnership_id"?: string,"reason"?: string,"revision_id"?: string,"waived_by"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "waivers_partnership_id_revision_id_fkey"
      columns: ["partnership_id","revision_id"]
isOneToOne: false
      referencedRelation: "revisions"
      referencedColumns: ["partnership_id","id"]
    },{
      foreignKeyName: "waivers_revision_id_measure_version_id_fkey"
      columns: ["revision_id","measure_version_id"]
isOneToOne: false
      referencedRelation: "measure_versions"
      referencedColumns: ["revision_id","id"]
    },{
      foreignKeyName: "waivers_waived_by_fkey"
      columns: ["waived_by"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["id"]
    }
                  ]
                },"working_groups": {
                  Row: {
                    "created_at": string,"id": string,"meetings_per_year": number | null,"name": string,"note": string | null,"partnership_id": string,"quorum": number | null,"since": number | null,"slug": string,"state": string
                  }
                  ComputedFields: never
                  Insert: {
                    "created_at"?: string,"id"?: string,"meetings_per_year"?: number | null,"name": string,"note"?: string | null,"partnership_id": string,"quorum"?: number | null,"since"?: number | null,"slug": string,"state"?: string
                  }
                  Update: {
                    "created_at"?: string,"id"?: string,"meetings_per_year"?: number | null,"name"?: string,"note"?: string | null,"partnership_id"?: string,"quorum"?: number | null,"since"?: number | null,"slug"?: string,"state"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "working_groups_partnership_id_fkey"
      columns: ["partnership_id"]
isOneToOne: false
      referencedRelation: "partnerships"
      referencedColumns: ["id"]
    }
                  ]
                }
          }
          Views: {
            [_ in never]: never
          }
          Functions: {
            "accept_invitation":
{ Args: { "token": string }; Returns: string
                           },
"add_goal":
{ Args: { "priority": string,"title": string }; Returns: string
                           },
"add_indicator":
{ Args: { "fields": Json,"measure"?: string,"revision": string }; Returns: string
                           },
"add_measure":
{ Args: { "goal": string }; Returns: string
                           },
"add_priority":
{ Args: { "chapter": string,"title": string }; Returns: string
                           },
"answer_responsibility":
{ Args: { "accept": boolean,"assignments": (string)[],"reason"?: string }; Returns: string[]
                           },
"approve_minutes":
{ Args: { "meeting": string }; Returns: undefined
                           },
"approve_revision":
{ Args: { "revision": string }; Returns: undefined
                           },
"archive_part":
{ Args: { "away": boolean,"kind": string,"part": string }; Returns: undefined
                           },
"assign_responsibility":
{ Args: { "cooperating"?: (string)[],"handover"?: string,"organisation"?: string,"person"?: string,"versions": (string)[] }; Returns: {
              "cooperated": (string)[],"ended": string,"made": string,"version": string
            }[]
                           },
"begin_thread":
{ Args: { "agenda_item"?: string,"body": string,"document"?: string,"measure"?: string,"partnership": string,"quote"?: string,"range_end"?: string,"range_start"?: string,"section"?: string,"task"?: string,"text_after"?: string,"text_before"?: string,"thread"?: string }; Returns: string
                           },
"calendar_content":
{ Args: { "key": string }; Returns: Json
                           },
"change_indicator":
{ Args: { "fields": Json,"version": string }; Returns: undefined
                           },
"circulate_minutes":
{ Args: { "meeting": string,"objections_until": string }; Returns: undefined
                           },
"close_consultation":
{ Args: { "revision": string }; Returns: undefined
                           },
"close_group":
{ Args: { "successor"?: string,"working_group": string }; Returns: undefined
                           },
"coverage_links":
{ Args: { "revision": string }; Returns: {
              "code": string,"linked_id": string,"measure_id": string,"plan_title": string,"revision_id": string,"wording": string
            }[]
                           },
"create_plan":
{ Args: { "elaborates"?: string,"kind": string,"partnership": string,"period_from": number,"period_to": number,"title": string }; Returns: string
                           },
"discard_import":
{ Args: { "import": string }; Returns: undefined
                           },
"discussion_people":
{ Args: { "agenda_item"?: string,"document"?: string,"measure"?: string,"partnership": string,"task"?: string }; Returns: {
              "id": string,"name": string
            }[]
                           },
"discussions":
{ Args: { "agenda_item"?: string,"document"?: string,"measure"?: string,"partnership": string,"task"?: string }; Returns: Json
                           },
"document_people":
{ Args: { "document": string }; Returns: {
              "id": string,"name": string
            }[]
                           },
"fork_revision":
{ Args: { "name": string,"revision": string }; Returns: string
                           },
"hand_over":
{ Args: { "finish"?: boolean,"holder": string,"kind": string,"organisation"?: string,"person"?: string,"reason"?: string,"tasks"?: (string)[],"versions"?: (string)[] }; Returns: {
              "cooperated": (string)[],"ended": string,"from_organisation": string,"from_person": string,"made": string,"task": string,"to_organisation": string,"to_person": string,"version": string
            }[]
                           },
"hand_over_chapters":
{ Args: { "from_group": string,"to_group": string }; Returns: number
                           },
"import_facts":
{ Args: { "elaborated"?: string,"partnership": string }; Returns: Json
                           },
"import_plan":
{ Args: { "content": Json,"import"?: string,"partnership": string,"plan": Json,"target": string }; Returns: Json
                           },
"invitation_preview":
{ Args: { "token": string }; Returns: Json
                           },
"invite":
{ Args: { "email": string,"group_role"?: string,"organisation"?: string,"partnership": string,"role": string,"working_group"?: string }; Returns: string
                           },
"judge_same_matter":
{ Args: { "one": string,"other": string,"verdict"?: string }; Returns: string
                           },
"make_ready":
{ Args: { "revision": string }; Returns: undefined
                           },
"me":
{ Args: { "attachment"?: string,"chapter"?: string,"import"?: string,"indicator"?: string,"measure"?: string,"meeting"?: string,"membership"?: string,"organisation"?: string,"partnership"?: string,"project"?: string,"revision"?: string,"task"?: string,"working_group"?: string }; Returns: Json
                           },
"measure_history":
{ Args: { "measure": string,"revision": string }; Returns: {
              "action": string,"actor": string,"actor_name": string,"at": string,"entity": string,"entity_id": string,"new": Json,"old": Json
            }[]
                           },
"measure_in_minutes":
{ Args: { "measure": string,"partnership": string }; Returns: {
              "content": Json,"held_at": string,"item": string,"item_id": string,"meeting": string,"meeting_id": string
            }[]
                           },
"measure_links":
{ Args: { "measure": string,"revision": string }; Returns: Json
                           },
"measure_page":
{ Args: { "measure": string,"revision": string }; Returns: Json
                           },
"measure_rights":
{ Args: { "measure": string,"revision": string }; Returns: Json
                           },
"meeting_addressees":
{ Args: { "meeting": string }; Returns: {
              "attendance_id": string,"email": string,"language": string,"name": string,"person_id": string,"reads": boolean,"reply": string,"token": string
            }[]
                           },
"meeting_content":
{ Args: { "meeting": string }; Returns: Json
                           },
"move_agenda_item":
{ Args: { "item": string,"place": number }; Returns: undefined
                           },
"move_measure":
{ Args: { "goal": string,"place": number,"version": string }; Returns: undefined
                           },
"my_calendar_key":
{ Args: { "renew"?: boolean }; Returns: string
                           },
"my_document_access":
{ Args: { "document": string }; Returns: string
                           },
"name_version":
{ Args: { "name": string,"revision": string }; Returns: string
                           },
"open_consultation":
{ Args: { "deadline": string,"revision": string }; Returns: undefined
                           },
"propose_responsibility":
{ Args: { "note"?: string,"organisation": string,"person"?: string,"versions": (string)[] }; Returns: string[]
                           },
"renumber_chapter":
{ Args: { "apply": boolean,"chapter": string }; Returns: {
              "id": string,"kind": string,"new_code": string,"old_code": string
            }[]
                           },
"reopen_revision":
{ Args: { "revision": string }; Returns: undefined
                           },
"reply_by_token":
{ Args: { "reply"?: string,"token": string }; Returns: Json
                           },
"reply_to_meeting":
{ Args: { "meeting": string,"reply": string }; Returns: undefined
                           },
"resolution_register":
{ Args: { "measure"?: string,"partnership": string }; Returns: Json
                           },
"resolve_thread":
{ Args: { "outcome"?: string,"reason"?: string,"resolved"?: boolean,"thread": string }; Returns: undefined
                           },
"return_minutes":
{ Args: { "meeting": string }; Returns: undefined
                           },
"revision_content":
{ Args: { "revision": string }; Returns: Json
                           },
"revision_gaps":
{ Args: { "revision": string }; Returns: {
              "gap": string,"measure_version_id": string
            }[]
                           },
"revision_life":
{ Args: { "revision": string }; Returns: Json
                           },
"same_matters_in":
{ Args: { "revision": string }; Returns: Json
                           },
"settle_minutes":
{ Args: { "early"?: boolean,"meeting": string }; Returns: undefined
                           },
"start_tap":
{ Args: { "elaborated": string,"measures": (string)[],"period_from": number,"period_to": number,"title": string }; Returns: string
                           },
"task_history":
{ Args: { "task": string }; Returns: {
              "action": string,"actor": string,"actor_name": string,"at": string,"new": Json,"old": Json
            }[]
                           },
"tasks_content":
{ Args: { "tasks": (string)[] }; Returns: Json
                           },
"tasks_of":
{ Args: { "assignee"?: string,"measure"?: string,"organisation"?: string,"partnership": string,"unfinished"?: boolean,"working_group"?: string }; Returns: Json
                           },
"undo_assignment":
{ Args: { "changes": Json }; Returns: string[]
                           },
"undo_hand_over":
{ Args: { "changes": Json }; Returns: {
              "task": string,"version": string
            }[]
                           }
          }
          Enums: {
            [_ in never]: never
          }
          CompositeTypes: {
            [_ in never]: never
          }
        }
}

type DatabaseWithoutInternals = Omit<Database, '__InternalSupabase'>

type DefaultSchema = DatabaseWithoutInternals[Extract<keyof Database, "public">]

export type Tables<
  DefaultSchemaTableNameOrOptions extends
    | keyof (DefaultSchema["Tables"] & DefaultSchema["Views"])
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof (DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"] &
        DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Views"])
    : never = never
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? (DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"] &
      DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Views"])[TableName] extends {
      Row: infer R
    }
    ? R
    : never
  : DefaultSchemaTableNameOrOptions extends keyof (DefaultSchema["Tables"] & DefaultSchema["Views"])
  ? (DefaultSchema["Tables"] & DefaultSchema["Views"])[DefaultSchemaTableNameOrOptions] extends {
      Row: infer R
    }
    ? R
    : never
  : never

export type TablesInsert<
  DefaultSchemaTableNameOrOptions extends
    | keyof DefaultSchema["Tables"]
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"]
    : never = never
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"][TableName] extends {
      Insert: infer I
    }
    ? I
    : never
  : DefaultSchemaTableNameOrOptions extends keyof DefaultSchema["Tables"]
  ? DefaultSchema["Tables"][DefaultSchemaTableNameOrOptions] extends {
      Insert: infer I
    }
    ? I
    : never
  : never

export type TablesUpdate<
  DefaultSchemaTableNameOrOptions extends
    | keyof DefaultSchema["Tables"]
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"]
    : never = never
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"][TableName] extends {
      Update: infer U
    }
    ? U
    : never
  : DefaultSchemaTableNameOrOptions extends keyof DefaultSchema["Tables"]
  ? DefaultSchema["Tables"][DefaultSchemaTableNameOrOptions] extends {
      Update: infer U
    }
    ? U
    : never
  : never

export type Enums<
  DefaultSchemaEnumNameOrOptions extends
    | keyof DefaultSchema["Enums"]
    | { schema: keyof DatabaseWithoutInternals },
  EnumName extends DefaultSchemaEnumNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaEnumNameOrOptions["schema"]]["Enums"]
    : never = never
> = DefaultSchemaEnumNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaEnumNameOrOptions["schema"]]["Enums"][EnumName]
  : DefaultSchemaEnumNameOrOptions extends keyof DefaultSchema["Enums"]
  ? DefaultSchema["Enums"][DefaultSchemaEnumNameOrOptions]
  : never

export type CompositeTypes<
  PublicCompositeTypeNameOrOptions extends
    | keyof DefaultSchema["CompositeTypes"]
    | { schema: keyof DatabaseWithoutInternals },
  CompositeTypeName extends PublicCompositeTypeNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof DatabaseWithoutInternals[PublicCompositeTypeNameOrOptions["schema"]]["CompositeTypes"]
    : never = never
> = PublicCompositeTypeNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[PublicCompositeTypeNameOrOptions["schema"]]["CompositeTypes"][CompositeTypeName]
  : PublicCompositeTypeNameOrOptions extends keyof DefaultSchema["CompositeTypes"]
  ? DefaultSchema["CompositeTypes"][PublicCompositeTypeNameOrOptions]
  : never

export const Constants = {
  "public": {
          Enums: {
            
          }
        }
} as const
