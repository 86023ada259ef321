// A runner made of the library that Gitea's own runner is made of, configured as that one configures it, without the
// server that would hand it jobs. Usage: gitea-runner WORKFLOW JOB, in the folder of the checkout. An interrupt is what
// the button "Cancel" is.
package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	log "github.com/sirupsen/logrus"

	"github.com/nektos/act/pkg/common"
	"github.com/nektos/act/pkg/model"
	"github.com/nektos/act/pkg/runner"
)

func main() {
	if err := run(os.Args[1], os.Args[2]); err != nil {
		fmt.Println("failed:", err)
		os.Exit(1)
	}
}

func run(workflow, job string) error {
	workdir, err := os.Getwd()
	if err != nil {
		return err
	}
	planner, err := model.NewWorkflowPlanner(filepath.Join(workdir, workflow), true)
	if err != nil {
		return err
	}
	plan, err := planner.PlanJob(job)
	if err != nil {
		return err
	}
	level := log.InfoLevel
	configured, err := runner.New(&runner.Config{
		Workdir:               workdir,
		BindWorkdir:           true,
		EventName:             "push",
		LogOutput:             true,
		AutoRemove:            true,
		Env:                   map[string]string{"GITEA_ACTIONS": "true"},
		GitHubInstance:        "gitea.example",
		DefaultActionInstance: "https://gitea.example",
		ActionOfflineMode:     true,
		ContainerNamePrefix:   "GITEA-ACTIONS-TASK-1",
		ContainerMaxLifetime:  time.Hour,
		ContainerDaemonSocket: os.Getenv("DOCKER_HOST"),
		ValidVolumes:          []string{"**"},
		JobLoggerLevel:        &level,
		PlatformPicker:        func(labels []string) string { return os.Getenv("JOB_IMAGE") },
		PresetGitHubContext: &model.GithubContext{
			EventName: "push", Event: map[string]any{}, Repository: "shop/shop", RepositoryOwner: "shop",
			Ref: "refs/heads/main", RefName: "main", RefType: "branch", Sha: strings.Repeat("0", 40),
			RunID: "1", RunNumber: "1", Actor: "alice", Job: job, Workspace: workdir,
			ServerURL: "https://gitea.example", APIURL: "https://gitea.example/api/v1", RetentionDays: "0",
		},
	})
	if err != nil {
		return err
	}
	ctx, stop := signal.NotifyContext(common.WithDryrun(context.Background(), false), syscall.SIGINT, syscall.SIGTERM)
	defer stop()
	return configured.NewPlanExecutor(plan)(ctx)
}
