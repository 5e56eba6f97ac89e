CREATE TABLE "audit_entries" (
	"company_id" text NOT NULL,
	"id" text collate "C" NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor_type" text NOT NULL,
	"actor_id" text,
	"action" text NOT NULL,
	"subject_type" text NOT NULL,
	"subject_id" text NOT NULL,
	"subject_name" text,
	"before" jsonb,
	"after" jsonb,
	"request_id" text NOT NULL,
	"address" text,
	CONSTRAINT "audit_entries_company_id_id_pk" PRIMARY KEY("company_id","id")
);
--> statement-breakpoint
ALTER TABLE "referral_codes" ADD COLUMN "creator_type" text DEFAULT 'unknown' NOT NULL;--> statement-breakpoint
ALTER TABLE "referral_codes" ADD COLUMN "creator_id" text collate "C";--> statement-breakpoint
ALTER TABLE "audit_entries" ADD CONSTRAINT "audit_entries_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_entries_subject_ix" ON "audit_entries" USING btree ("company_id","subject_id","id");--> statement-breakpoint
CREATE INDEX "audit_entries_actor_ix" ON "audit_entries" USING btree ("company_id","actor_id","id");--> statement-breakpoint
CREATE INDEX "referral_codes_creator_ix" ON "referral_codes" USING btree ("company_id","creator_id","id") WHERE creator_type = 'staff';