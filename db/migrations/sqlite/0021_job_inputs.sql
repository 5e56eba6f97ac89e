CREATE TABLE `job_codes` (
	`company_id` text NOT NULL,
	`job_id` text NOT NULL,
	`code_key` text NOT NULL,
	PRIMARY KEY(`company_id`, `job_id`, `code_key`),
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `job_inputs` (
	`company_id` text NOT NULL,
	`job_id` text NOT NULL,
	`sequence` integer NOT NULL,
	`rows` text NOT NULL,
	PRIMARY KEY(`company_id`, `job_id`, `sequence`),
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE cascade
);
