CREATE TABLE "job_codes" (
	"company_id" text NOT NULL,
	"job_id" text NOT NULL,
	"code_key" text collate "C" NOT NULL,
	CONSTRAINT "job_codes_company_id_job_id_code_key_pk" PRIMARY KEY("company_id","job_id","code_key")
);
--> statement-breakpoint
CREATE TABLE "job_inputs" (
	"company_id" text NOT NULL,
	"job_id" text NOT NULL,
	"sequence" integer NOT NULL,
	"rows" text NOT NULL,
	CONSTRAINT "job_inputs_company_id_job_id_sequence_pk" PRIMARY KEY("company_id","job_id","sequence")
);
--> statement-breakpoint
ALTER TABLE "job_codes" ADD CONSTRAINT "job_codes_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "job_inputs" ADD CONSTRAINT "job_inputs_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE cascade ON UPDATE no action;