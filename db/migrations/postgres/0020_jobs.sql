CREATE TABLE "job_rows" (
	"company_id" text NOT NULL,
	"job_id" text NOT NULL,
	"position" integer NOT NULL,
	"verdict" text NOT NULL,
	"code" text,
	"subject_id" text,
	"reason" text,
	"field" text,
	"before" jsonb,
	"undo" text,
	"kept_reason" text,
	CONSTRAINT "job_rows_company_id_job_id_position_pk" PRIMARY KEY("company_id","job_id","position")
);
--> statement-breakpoint
CREATE TABLE "jobs" (
	"company_id" text NOT NULL,
	"id" text NOT NULL,
	"type" text NOT NULL,
	"state" text NOT NULL,
	"params" jsonb NOT NULL,
	"cursor" jsonb,
	"total" integer,
	"done" integer NOT NULL,
	"failed" integer NOT NULL,
	"undone" integer NOT NULL,
	"kept" integer NOT NULL,
	"failed_attempts" integer NOT NULL,
	"due_at" timestamp (3) with time zone,
	"created_by" jsonb NOT NULL,
	"problem" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"started_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"undo_started_at" timestamp (3) with time zone,
	"undone_at" timestamp (3) with time zone,
	CONSTRAINT "jobs_company_id_id_pk" PRIMARY KEY("company_id","id")
);
--> statement-breakpoint
ALTER TABLE "job_rows" ADD CONSTRAINT "job_rows_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "job_rows" ADD CONSTRAINT "job_rows_job_fk" FOREIGN KEY ("company_id","job_id") REFERENCES "public"."jobs"("company_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "jobs" ADD CONSTRAINT "jobs_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "jobs_due_ix" ON "jobs" USING btree ("due_at") WHERE due_at is not null;--> statement-breakpoint
CREATE INDEX "jobs_open_ix" ON "jobs" USING btree ("company_id","id") WHERE due_at is not null;